import type { PoolClient } from 'pg';
import type { BusContext } from './bus-context.ts';
import {
  confirmSent,
  confirmUnreferenced,
  knownSubscriptions,
  rememberSubscriptions,
  sendAgain,
  sentReferences,
} from './sent-events.ts';
import type { Outlet } from './transport.ts';

/** Events of which one round of questions asks. */
const pageSize = 2_000;
/** Not more often than this, however many events are sent meanwhile. */
const intervalMs = 200;

/** Follows what was sent until every subscription has it, and has what was lost sent again. */
export interface Confirmation {
  /** Makes sure that nothing sent in an earlier session is lost; to be called before sending. */
  resume(connection: PoolClient): Promise<void>;
  /** Asks about the oldest of what was sent, if it is time; returns whether to ask again at once. */
  proceed(connection: PoolClient): Promise<boolean>;
  /** The transport may have lost something: `resume` begins anew. */
  suspend(): void;
}

export function createConfirmation({ log }: BusContext, outlet: Outlet): Confirmation {
  let resumedOn: PoolClient | undefined;
  let askedAt = -intervalMs;

  const inspect = async (connection: PoolClient, references: string[]) => {
    const known = await knownSubscriptions(connection);
    const { stored, lost, subscriptions } = await outlet.inspect(references, known);
    await rememberSubscriptions(
      connection,
      subscriptions.filter((name) => !known.includes(name)),
    );
    await confirmSent(connection, stored);
    const count = await sendAgain(connection, lost);
    if (count > 0) log.warn({ count }, 'events lost by the transport are sent again');
    return stored.length + lost.length === references.length;
  };
  const inspectAll = async (connection: PoolClient) => {
    let page: Awaited<ReturnType<typeof sentReferences>> | undefined;
    do {
      page = await sentReferences(connection, { after: page?.references.at(-1), limit: pageSize });
      await inspect(connection, page.references);
    } while (page.mayBeMore);
  };
  const releaseConfirmed = async (connection: PoolClient) => {
    const { references } = await sentReferences(connection, { limit: 1 });
    await outlet.release(references[0] ?? null);
  };

  return {
    resume: async (connection) => {
      if (resumedOn === connection) return;
      await confirmUnreferenced(connection);
      await outlet.open();
      await inspectAll(connection);
      resumedOn = connection;
    },
    proceed: async (connection) => {
      if (!outlet.isLossy || performance.now() - askedAt < intervalMs) return false;
      const { references, mayBeMore } = await sentReferences(connection, { limit: pageSize });
      const isSettled = await inspect(connection, references);
      if (mayBeMore && isSettled) return true;
      await releaseConfirmed(connection);
      askedAt = performance.now();
      return false;
    },
    suspend: () => {
      resumedOn = undefined;
    },
  };
}
