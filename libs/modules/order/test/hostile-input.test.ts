import { randomUUID } from 'node:crypto';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { checkoutInput } from './checkout-steps.ts';
import {
  aCustomer,
  aMaker,
  anonymous,
  aUser,
  it,
  type Client,
  type OrderWorld,
} from './order-world.ts';

const nested = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) as unknown;

const hostile: unknown[] = [
  undefined,
  null,
  true,
  -1,
  0.5,
  1e308,
  2 ** 53,
  '',
  // As long as the address of a question may be between our processes.
  'x'.repeat(20_000),
  '\u0000',
  '\ud800',
  "'; DROP TABLE cart; --",
  randomUUID(),
  [],
  {},
  nested,
  { gt: '' },
];

type Call = (client: Client, input: never) => Promise<unknown>;

const destination = { countryCode: 'DE', regionCode: null };

const customers: [string, Call, Record<string, unknown>][] = [
  [
    'cart.addLine',
    (client, input) => client.cart.addLine.mutate(input),
    { versionId: randomUUID(), quantity: 1 },
  ],
  [
    'cart.updateLine',
    (client, input) => client.cart.updateLine.mutate(input),
    { lineId: randomUUID(), quantity: 1, versionId: randomUUID() },
  ],
  [
    'cart.removeLine',
    (client, input) => client.cart.removeLine.mutate(input),
    { lineId: randomUUID() },
  ],
  ['checkout.quote', (client, input) => client.checkout.quote.query(input), { destination }],
  [
    'checkout.resume',
    (client, input) => client.checkout.resume.mutate(input),
    { trackingToken: 'A'.repeat(32) },
  ],
  [
    'track',
    (client, input) => client.track.query(input),
    { orderNumber: 'HH-23456789A', email: 'a@example.com' },
  ],
  ['get', (client, input) => client.get.query(input), { orderId: randomUUID() }],
  ['list', (client, input) => client.list.query(input), { cursor: randomUUID(), limit: 5 }],
  ['cancel', (client, input) => client.cancel.mutate(input), { orderId: randomUUID() }],
];

const makers: typeof customers = [
  ['workshop.board', (client, input) => client.workshop.board.query(input), { shippedDays: 7 }],
  [
    'workshop.cutSheet',
    (client, input) => client.workshop.cutSheet.query(input),
    { workOrderId: randomUUID() },
  ],
  [
    'workshop.order',
    (client, input) => client.workshop.order.query(input),
    { orderId: randomUUID() },
  ],
  [
    'workshop.settleFlag',
    (client, input) => client.workshop.settleFlag.mutate(input),
    { orderId: randomUUID(), flag: 'refund-failed' },
  ],
  [
    'workshop.advance',
    (client, input) => client.workshop.advance.mutate(input),
    {
      workOrderId: randomUUID(),
      from: 'checked',
      to: 'shipped',
      shipment: { carrier: 'DHL', trackingNumber: '1' },
    },
  ],
];

/** Every way to spoil one field of the input, the input as a whole, and a field too many. */
function spoilt(input: Record<string, unknown>): unknown[] {
  const fields = Object.keys(input).flatMap((field) =>
    hostile.map((value) => ({ ...input, [field]: value })),
  );
  const surplus = [
    { ...input, totalMinor: 1 },
    { ...input, ['__proto__']: { isAdmin: true } },
    { ...input, ownerKey: 'user:somebody' },
  ];
  return [...hostile, ...fields, ...surplus];
}

/** Fails unless the call is answered, or refused in the 400s with a code. */
async function survives(what: string, call: Promise<unknown>): Promise<void> {
  const failure = await call.then(
    () => null,
    (error: unknown) => failureOf(Promise.reject(error as Error)),
  );
  if (!failure) return;
  expect(failure.status, `${what}: ${failure.code}`).toBeGreaterThanOrEqual(400);
  expect(failure.status, `${what}: ${failure.code}`).toBeLessThan(500);
}

const contents = async ({ database }: OrderWorld) => ({
  carts: await database.cart.count(),
  orders: await database.order.count(),
});

describe.concurrent('hostile input', () => {
  it.for(customers)(
    '%s answers or refuses it, and changes nothing',
    async ([name, call, input], { world }) => {
      const { client } = aCustomer(world);
      const before = await contents(world);
      for (const value of spoilt(input)) {
        await survives(
          `${name} ${JSON.stringify(value)?.slice(0, 80)}`,
          call(client, value as never),
        );
      }
      expect(await contents(world)).toEqual(before);
    },
  );

  it.for(makers)('%s answers or refuses it', async ([name, call, input], { world }) => {
    const client = world.as(aMaker);
    for (const value of spoilt(input)) {
      await survives(
        `${name} ${JSON.stringify(value)?.slice(0, 80)}`,
        call(client, value as never),
      );
    }
  });

  it('at checkout places no order', async ({ world }) => {
    const { client, design } = aCustomer(world);
    await client.cart.addLine.mutate({ versionId: design().versionId });
    const input = await checkoutInput(client);
    const parts = [
      'idempotencyKey',
      'expectedTotalMinor',
      'acceptsTerms',
      'contact',
      'address',
    ] as const;
    for (const part of parts) {
      for (const value of hostile) {
        if (part === 'acceptsTerms' && value === true) continue;
        if (part === 'idempotencyKey' && typeof value === 'string' && value.length === 36) continue;
        const spoilt = { ...input, [part]: value } as never;
        await survives(
          `${part} ${JSON.stringify(value)?.slice(0, 40)}`,
          client.checkout.place.mutate(spoilt),
        );
      }
    }
    for (const [part, fields] of [
      ['contact', { email: 'no-address', name: '\u0000', phone: 'x'.repeat(99) }],
      ['address', { countryCode: 'XX1', postalCode: '\ud800', city: '', line1: 'x'.repeat(101) }],
    ] as const) {
      for (const [field, value] of Object.entries(fields)) {
        const spoilt = { ...input, [part]: { ...input[part], [field]: value } };
        const failure = await failureOf(client.checkout.place.mutate(spoilt));
        expect(failure).toMatchObject({ code: 'RPC_INVALID_INPUT', status: 400 });
        expect(Object.keys(failure.fields ?? {})).toEqual([`${part}.${field}`]);
      }
    }
    expect(await world.database.order.count()).toBe(0);
  });

  it('finds no procedure that is open to the wrong people', async ({ world }) => {
    const nobody = world.as(anonymous);
    const needsCustomer = customers.filter(
      ([name]) => !['checkout.resume', 'track'].includes(name),
    );
    for (const [name, call, input] of needsCustomer) {
      const { code } = await failureOf(call(nobody, input as never));
      expect(code, name).toBe('RPC_SIGN_IN_REQUIRED');
    }
    for (const [name, call, input] of makers) {
      expect((await failureOf(call(nobody, input as never))).code, name).toBe(
        'RPC_SIGN_IN_REQUIRED',
      );
      const customer = world.as(aUser());
      expect((await failureOf(call(customer, input as never))).code, name).toBe('RPC_NOT_ALLOWED');
    }
  });
});
