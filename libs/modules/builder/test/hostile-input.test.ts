import { randomUUID } from 'node:crypto';
import { hostileVariantsOf } from '@pet/testing';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { aHarness, aUser, it, type BuilderWorld } from './builder-world.ts';

type Call = (world: BuilderWorld, input: never) => Promise<unknown>;

const someone = (world: BuilderWorld) => world.as(aUser());

const procedures: [string, Call, Record<string, unknown>][] = [
  [
    'quote',
    (world, input) => someone(world).quote.query(input),
    { config: aHarness(), quantity: 1, destination: { countryCode: 'DE' } },
  ],
  [
    'designs.create',
    (world, input) => someone(world).designs.create.mutate(input),
    { config: aHarness(), name: 'Bo', presetId: 'harbour' },
  ],
  [
    'designs.update',
    (world, input) => someone(world).designs.update.mutate(input),
    { designId: randomUUID(), baseVersion: 1, name: 'Bo', config: aHarness() },
  ],
  [
    'designs.get',
    (world, input) => someone(world).designs.get.query(input),
    { designId: randomUUID() },
  ],
  [
    'designs.list',
    (world, input) => someone(world).designs.list.query(input),
    { cursor: null, limit: 5, isArchived: false },
  ],
  [
    'designs.share',
    (world, input) => someone(world).designs.share.mutate(input),
    { designId: randomUUID() },
  ],
  [
    'designs.unshare',
    (world, input) => someone(world).designs.unshare.mutate(input),
    { designId: randomUUID() },
  ],
  [
    'designs.shared',
    (world, input) => someone(world).designs.shared.query(input),
    { shareToken: 'A'.repeat(22) },
  ],
  [
    'designs.fork',
    (world, input) => someone(world).designs.fork.mutate(input),
    { presetId: 'gone' },
  ],
  [
    'designs.archive',
    (world, input) => someone(world).designs.archive.mutate(input),
    { designId: randomUUID() },
  ],
  [
    'versions.get',
    (world, input) => world.as(aUser(), 'order').versions.get.query(input),
    { versionIds: [randomUUID()] },
  ],
];

describe.concurrent('bad and hostile input', () => {
  it.for(procedures)(
    '%s answers with a clear refusal and never fails',
    async ([, call, valid], { world }) => {
      const inputs = hostileVariantsOf(valid);
      for (const input of inputs) {
        const status = await call(world, input as never).then(
          () => 200,
          async (error: unknown) => (await failureOf(Promise.reject(error as Error))).status,
        );
        expect(status, JSON.stringify(input)?.slice(0, 300)).toBeLessThan(500);
      }
    },
  );

  it('ignores no field that it does not know: prices, owners and states are refused', async ({
    world,
  }) => {
    const anna = someone(world);
    const forged = [
      { config: aHarness(), unitMinor: 1 },
      { config: aHarness(), ownerKey: 'user:somebody' },
      { config: aHarness(), status: 'ACTIVE' },
      { config: { ...aHarness(), priceMinor: 1 } },
    ];
    for (const input of forged) {
      const failure = await failureOf(anna.designs.create.mutate(input));
      expect(failure).toMatchObject({ code: 'RPC_INVALID_INPUT', status: 400 });
    }
  });

  it('names the field that is wrong', async ({ world }) => {
    const input = { config: aHarness(), name: '  ' };
    const failure = await failureOf(someone(world).designs.create.mutate(input));
    expect(failure.fields).toEqual({ name: 'Please fill this in.' });
  });
});
