import type { AddressInfo } from 'node:net';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { SMTPServer } from 'smtp-server';
import type { MessageStore } from './message-store.ts';
import { parseMail } from './parse-mail.ts';

/** Bytes of one mail, attachments included. */
export const mailBytesMax = 5 * 1024 * 1024;
const recipientsMax = 100;

export interface SmtpReceiver {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Takes mail from any sender for any recipient, with or without a login.
 * @param port 0 for a free one.
 */
export async function startSmtpReceiver(
  store: MessageStore,
  host: string,
  port: number,
): Promise<SmtpReceiver> {
  const server = new SMTPServer({
    name: 'sandbox',
    banner: 'mail catcher',
    authOptional: true,
    allowInsecureAuth: true,
    // Its built-in certificate is nobody's: clients that upgrade when they can would refuse it.
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: mailBytesMax,
    maxClients: 50,
    socketTimeout: 30_000,
    closeTimeout: 500,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anybody' }),
    onRcptTo: (_address, session, done) =>
      done(
        session.envelope.rcptTo.length < recipientsMax
          ? null
          : refusal(452, 'Too many recipients for one mail'),
      ),
    onData: (stream, session, done) => {
      receive(stream, session, store).then(
        (answer) => done(null, answer),
        (error: Error) => done(error),
      );
    },
  });
  // A client that breaks off mid-mail is its own affair; unheard, it would end the process.
  const listening = await listen(server, host, port);
  server.on('error', () => undefined);
  return { port: listening, close: () => new Promise((resolve) => server.close(resolve)) };
}

function listen(server: SMTPServer, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.server.address() as AddressInfo).port);
    });
  });
}

async function receive(
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
  store: MessageStore,
): Promise<string> {
  const raw = await collect(stream);
  if (raw === null) throw refusal(552, `Mail is larger than ${mailBytesMax} bytes`);
  const from = envelope.mailFrom ? envelope.mailFrom.address : null;
  const to = envelope.rcptTo.map(({ address }) => address);
  const mail = await parseMail(raw, { from, to }).catch(() => {
    throw refusal(554, 'This mail cannot be read');
  });
  const { id, copies } = store.add(mail);
  return copies === 1 ? `Kept as ${id}` : `Copy ${copies} of ${id}`;
}

/** The whole mail; null when it is too large, read to its end all the same so that SMTP goes on. */
async function collect(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  return stream.sizeExceeded ? null : Buffer.concat(chunks);
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
