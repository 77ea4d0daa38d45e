import { createTransport } from 'nodemailer';
import type { UserEnvironment } from '../user.environment.ts';

export interface Mail {
  to: { name: string; address: string };
  subject: string;
  text: string;
}

export interface Mailer {
  /** Hands a mail to the server; mails of one id count as one. Rejects when the server refuses. */
  send(id: string, mail: Mail): Promise<void>;
}

const TIMEOUT_MS = 10_000;

export function smtpMailer(
  { SMTP_URL, MAIL_FROM }: Pick<UserEnvironment, 'SMTP_URL' | 'MAIL_FROM'>,
  timeoutMs = TIMEOUT_MS,
): Mailer {
  const timeouts = {
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  };
  const transport = createTransport({ url: SMTP_URL, ...timeouts }, { from: MAIL_FROM });
  const domain = MAIL_FROM.replace(/^.*@|>$/g, '');
  return {
    async send(id, mail) {
      await transport.sendMail({ ...mail, messageId: `<${id}@${domain}>` });
    },
  };
}
