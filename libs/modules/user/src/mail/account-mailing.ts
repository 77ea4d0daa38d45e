import type { PrismaClient } from '../generated/client.ts';
import { accountRepository } from '../account.repository.ts';
import { passwordResetMail, verificationMail } from './account-mails.ts';
import type { Mailer } from './mailer.ts';

/** The mails that an account gets; each is named by the event that asked for it. */
export interface AccountMailing {
  sendVerification(eventId: string, userId: string): Promise<void>;
  sendPasswordReset(eventId: string, userId: string): Promise<void>;
}

export interface AccountLinks {
  verification(email: string): Promise<string>;
  passwordReset(userId: string): Promise<string>;
}

export function accountMailing(
  database: PrismaClient,
  mailer: Mailer,
  links: AccountLinks,
): AccountMailing {
  const accounts = accountRepository(database);
  return {
    async sendVerification(eventId, userId) {
      const account = await accounts.find(userId);
      if (!account || account.isEmailVerified) return;
      const link = await links.verification(account.email);
      await mailer.send(eventId, verificationMail(account, link));
    },
    async sendPasswordReset(eventId, userId) {
      const account = await accounts.find(userId);
      if (!account) return;
      const link = await links.passwordReset(userId);
      await mailer.send(eventId, passwordResetMail(account, link));
    },
  };
}
