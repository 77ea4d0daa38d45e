import { greeting } from '@pet/domain/user';
import type { AccountRecord } from '../account.repository.ts';
import type { Mail } from './mailer.ts';

const recipient = ({ name, email }: AccountRecord): Mail['to'] => ({ name, address: email });

export const passwordResetMail = (account: AccountRecord, link: string): Mail => ({
  to: recipient(account),
  subject: 'Choose a new password',
  text: [
    greeting(account.name),
    'you asked to choose a new password for Harness Hero. This link is good for 30 minutes and works once:',
    link,
    'If it was not you, there is nothing to do: your password stays as it is.',
    'Your Harness Hero workshop',
  ].join('\n\n'),
});

export const verificationMail = (account: AccountRecord, link: string): Mail => ({
  to: recipient(account),
  subject: 'Please confirm your e-mail address',
  text: [
    greeting(account.name),
    'welcome to Harness Hero. Please confirm that this is your e-mail address; the link is good for a day:',
    link,
    'If you did not open an account, you can ignore this mail.',
    'Your Harness Hero workshop',
  ].join('\n\n'),
});
