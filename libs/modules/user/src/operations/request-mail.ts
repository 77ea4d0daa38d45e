import { transact } from '@pet/database';
import type { userPasswordResetRequested, userVerificationRequested } from '@pet/messaging';
import { accountRepository } from '../account.repository.ts';
import type { UserDeps } from '../user.deps.ts';

/**
 * Asks for a mail to whoever has an account with this address; nothing happens, and nothing shows,
 * if nobody has. The mail is written after the answer, so that both cases take the same time.
 */
export async function requestMail(
  { database, bus }: Pick<UserDeps, 'database' | 'bus'>,
  event: typeof userPasswordResetRequested | typeof userVerificationRequested,
  email: string,
): Promise<void> {
  const userId = await accountRepository(database).findIdByEmail(email);
  if (userId === null) return;
  await transact(database, (tx) =>
    bus.publish(tx, event, { aggregateId: userId, payload: { userId } }),
  );
}
