import { randomUUID } from 'node:crypto';
import type { Actor } from '@pet/domain/user';
import { ownerKey } from '@pet/domain/user';
import type { EventDefinition, PayloadOf } from '@pet/messaging';
import { openModuleWorld, type ModuleWorld } from '@pet/testing/module';
import { test } from 'vitest';
import type { Mail } from '../src/mail/mail-sender.ts';
import type { OrderDatabase } from '../src/order.database.ts';
import type { OrderRouter } from '../src/order.router.ts';
import { standInBuilder, type StandInBuilder } from './stand-in-builder.ts';
import { standInPayments, type StandInPayments } from './stand-in-payments.ts';
import { tested } from './tested-module.ts';

export { WEB_URL } from './tested-module.ts';

type Module = ModuleWorld<OrderRouter, OrderDatabase>;
export type Client = ReturnType<Module['as']>;

export interface OrderWorld extends Omit<Module, 'publish'> {
  builder: StandInBuilder;
  payments: StandInPayments;
  mails: Mail[];
  /** From now on no mail can be sent. */
  setMailDown(isDown: boolean): void;
  /** Publishes a neighbour's event into this world; handled once `bus.start()` was called. */
  publish<Definition extends EventDefinition>(
    event: Definition,
    payload: PayloadOf<Definition>,
    aggregateId?: string,
  ): Promise<void>;
  /** Begins the module's own work. */
  startSweeper(): Promise<void>;
}

export async function openOrderWorld(): Promise<OrderWorld> {
  const builder = standInBuilder();
  const payments = standInPayments();
  const mails: Mail[] = [];
  const post = { isDown: false };
  const mail = {
    send: async (letter: Mail) => {
      if (post.isDown) throw new Error('The mail server does not answer');
      mails.push(letter);
    },
  };
  const world = await openModuleWorld(tested, {
    neighbours: { builder: builder.router },
    outside: { payments, mail },
  });
  return {
    ...world,
    builder,
    payments,
    mails,
    setMailDown: (isDown) => {
      post.isDown = isDown;
    },
    publish: (event, payload, aggregateId = 'test') =>
      world.publish(event, { aggregateId, payload }),
    startSweeper: world.startWork,
  };
}

/** Each test gets an order module of its own. */
export const it = test.extend<{ world: OrderWorld }>({
  world: async ({}, use) => {
    const world = await openOrderWorld();
    await use(world);
    await world.close();
  },
});

export const aGuest = (guestId: string = randomUUID()): Actor => ({ kind: 'guest', guestId });
export const aUser = (userId: string = randomUUID(), guestId: string | null = null): Actor => ({
  kind: 'user',
  userId,
  role: 'customer',
  guestId,
});
export const aMaker: Actor = { kind: 'user', userId: 'maker', role: 'maker', guestId: null };
export const anonymous: Actor = { kind: 'anonymous' };

/** A customer with a client and designs of their own. */
export function aCustomer(world: OrderWorld, actor: Actor = aGuest()) {
  const key = ownerKey(actor) ?? 'nobody';
  return {
    actor,
    client: world.as(actor),
    design: (changes: Parameters<StandInBuilder['add']>[1] = {}) => world.builder.add(key, changes),
  };
}
export type Customer = ReturnType<typeof aCustomer>;
