import { SMTPServer } from 'smtp-server';
import { vi } from 'vitest';

/** A mail server that keeps what it is given, with soft line breaks undone. */
export interface Mailbox {
  url: string;
  mails: string[];
  /** The mail to this address whose text fits, once it has come. */
  waitFor(address: string, text: RegExp): Promise<string>;
  close(): Promise<void>;
}

export async function startMailbox(): Promise<Mailbox> {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push(plain(Buffer.concat(chunks).toString('utf8')));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    waitFor: (address, text) =>
      vi.waitFor(
        () => {
          const found = mails.find((mail) => mail.includes(address) && text.test(mail));
          if (!found) throw new Error(`no mail to ${address} like ${text}`);
          return found;
        },
        { timeout: 15_000, interval: 50 },
      ),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Undoes quoted-printable: https://www.rfc-editor.org/rfc/rfc2045#section-6.7 */
const plain = (mail: string): string =>
  mail
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
