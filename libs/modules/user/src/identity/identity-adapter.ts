import { transact } from '@pet/database';
import type { Role } from '@pet/domain/user';
import { userCreated, userSignedIn, type Clock, type EventBus } from '@pet/messaging';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import type { BetterAuthOptions, DBAdapter } from 'better-auth/types';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { currentAuthRequest } from './auth-request.ts';
import { sessionLimits } from './session-limits.ts';
import { withTokenDigests } from './token-digest-adapter.ts';

export interface IdentityStore {
  database: PrismaClient;
  bus: Pick<EventBus, 'publish'>;
  clock: Clock;
}

type Adapter = Omit<DBAdapter, 'transaction'>;

/**
 * Better Auth's storage on our database: tokens as digests, and every account or session that comes
 * to be is told to the others in the very transaction that makes it.
 */
export function identityAdapter(store: IdentityStore): (options: BetterAuthOptions) => DBAdapter {
  return (options) => {
    const on = (connection: PrismaClient | Prisma.TransactionClient) =>
      withTokenDigests(prismaAdapter(connection, { provider: 'postgresql' })(options));
    const within = (tx: Prisma.TransactionClient) => announcing(on(tx), tx, store);
    return {
      ...on(store.database),
      create: (args) => transact(store.database, (tx) => within(tx).create(args)),
      transaction: (work) => transact(store.database, (tx) => work(within(tx))),
    };
  };
}

function announcing(inner: Adapter, tx: Prisma.TransactionClient, store: IdentityStore): Adapter {
  return {
    ...inner,
    create: async (args) => {
      const times = args.model === 'session' ? await sessionTimes(args.data, tx, store) : {};
      const created = await inner.create<object, object>({
        ...args,
        data: { ...args.data, ...times },
      });
      await announce(args.model, created, tx, store);
      return created as never;
    },
  };
}

/** Refuses closed accounts, forgets sessions that have ended, and tells from when to when a new one is good. */
async function sessionTimes(
  data: object,
  tx: Prisma.TransactionClient,
  { clock }: IdentityStore,
): Promise<{ createdAt: Date; updatedAt: Date; expiresAt: Date }> {
  const { userId } = data as { userId: string };
  const now = clock.now();
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId } });
  if (user.disabledAt) {
    throw new APIError('FORBIDDEN', {
      code: 'USER_ACCOUNT_CLOSED',
      message: 'This account is closed. Please write to us.',
    });
  }
  await tx.session.deleteMany({ where: { userId, expiresAt: { lt: now } } });
  const { ageMaxMs } = sessionLimits(user.role as Role);
  return { createdAt: now, updatedAt: now, expiresAt: new Date(now.getTime() + ageMaxMs) };
}

async function announce(
  model: string,
  row: object,
  tx: Prisma.TransactionClient,
  { bus }: IdentityStore,
): Promise<void> {
  if (model === 'user') {
    const { id, role } = row as { id: string; role: Role };
    await bus.publish(tx, userCreated, { aggregateId: id, payload: { userId: id, role } });
  }
  if (model === 'session') {
    const { userId } = row as { userId: string };
    const guestId = currentAuthRequest()?.guestId ?? null;
    await bus.publish(tx, userSignedIn, { aggregateId: userId, payload: { userId, guestId } });
  }
}
