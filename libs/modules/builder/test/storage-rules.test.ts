import { sqlState } from '@pet/database';
import { describe, expect } from 'vitest';
import { aHarness, it } from './builder-world.ts';

const RESTRICT_VIOLATION = '23001';

describe.concurrent('the database keeps the rules if the code forgets them', () => {
  it('refuses to change a version, a catalogue, a price book or a gallery', async ({ world }) => {
    await world.someone().designs.create.mutate({ config: aHarness() });
    const { database } = world;
    const changes = [
      () => database.designVersion.updateMany({ data: { config: {} } }),
      () => database.catalogueVersion.updateMany({ data: { document: {} } }),
      () => database.priceBookVersion.updateMany({ data: { document: {} } }),
      () => database.presetCollection.updateMany({ data: { document: [] } }),
    ];
    for (const change of changes) {
      const state = await change().then(() => null, sqlState);
      expect(state).toBe(RESTRICT_VIOLATION);
    }
  });

  it('refuses a second version of one number', async ({ world }) => {
    await world.someone().designs.create.mutate({ config: aHarness() });
    const again = world.database.$executeRaw`
      INSERT INTO design_version SELECT gen_random_uuid(), design_id, number, design_hash, config,
        catalogue_version, price_book_version, created_at FROM design_version`;
    await expect(again).rejects.toThrow();
  });

  it.for([
    ['an unknown status', { status: 'SOLD' }],
    ['a thing without an owner', { ownerKey: 'nobody' }],
    ['an empty name', { name: '' }],
    ['a long name', { name: 'n'.repeat(61) }],
    ['version 0', { currentVersion: 0 }],
    ['a guessable link', { shareToken: 'a' }],
    ['half a creation request', { idempotencyOwner: 'guest:g', requestHash: 'h' }],
    ['an endless note', { note: 'n'.repeat(1001) }],
    ['credit to nothing', { creditBy: 'Anna' }],
    ['half an origin', { originKind: 'preset', originId: null }],
  ] as const)('refuses %s', async ([, change], { world }) => {
    await world.someone().designs.create.mutate({ config: aHarness() });
    await expect(world.database.design.updateMany({ data: change })).rejects.toThrow();
  });

  it('refuses a configuration beyond 16 kB', async ({ world }) => {
    await world.someone().designs.create.mutate({ config: aHarness() });
    const huge = world.database.$executeRaw`
      INSERT INTO design_version SELECT gen_random_uuid(), design_id, 2, design_hash,
        jsonb_build_object('text', repeat('x', 17000)), 1, 1, created_at FROM design_version`;
    await expect(huge).rejects.toThrow(/design_version_config/);
  });
});
