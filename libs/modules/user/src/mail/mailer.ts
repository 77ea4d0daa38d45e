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

export function smtpMailer({ SMTP_URL, MAIL_FROM }: UserEnvironment): Mailer {
  const transport = createTransport(SMTP_URL, { from: MAIL_FROM });
  const domain = MAIL_FROM.replace(/^.*@|>$/g, '');
  transport.set('connectionTimeout', TIMEOUT_MS);
  return {
    async send(id, mail) {
      await transport.sendMail({ ...mail, messageId: `<${id}@${domain}>` });
    },
  };
}
