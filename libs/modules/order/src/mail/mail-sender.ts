import { createTransport } from 'nodemailer';

export interface Mail {
  /** Mail servers and inboxes drop a second mail with the same id. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Sends a mail or rejects; a mail that was sent and reported as failed is sent again with the same id. */
export interface MailSender {
  send(mail: Mail): Promise<void>;
}

export interface SmtpOptions {
  /** e.g. `smtp://127.0.0.1:1025` or `smtps://user:password@mail.example.com`. */
  url: string;
  from: string;
}

const TIMEOUT_MS = 10_000;

export function smtpSender({ url, from }: SmtpOptions): MailSender {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ messageId, ...mail }) => {
      await transport.sendMail({ ...mail, from, messageId: `<${messageId}@harness-hero>` });
    },
  };
}
