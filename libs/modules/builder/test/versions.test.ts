import { randomUUID } from 'node:crypto';
import { presetsV1 } from '@pet/domain/builder/data';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { aGuest, aHarness, anonymous, aUser, it, tooWeak } from './builder-world.ts';

describe.concurrent('versions for the order module', () => {
  it('tells the owner, the price, the remarks and whether it can be ordered', async ({ world }) => {
    const userId = randomUUID();
    const anna = world.as(aUser(userId));
    const good = await anna.designs.create.mutate({ name: 'Good', config: aHarness() });
    const weak = await anna.designs.create.mutate({ name: 'Weak', config: tooWeak() });
    const versionIds = [good.version.id, weak.version.id, randomUUID()];
    const answer = await world.as(anonymous, 'order').versions.get.query({ versionIds });
    expect(answer.versions).toHaveLength(2);
    const byName = new Map(answer.versions.map((version) => [version.designName, version]));
    expect(byName.get('Good')).toMatchObject({
      designId: good.id,
      ownerKey: `user:${userId}`,
      isOrderable: true,
      isShared: false,
      isPreset: false,
      remarks: [],
      receipt: good.receipt,
    });
    expect(byName.get('Weak')).toMatchObject({ isOrderable: false });
    expect(byName.get('Weak')?.remarks).not.toEqual([]);
  });

  it('knows ready-made goods: a preset in any standard size and without a name', async ({
    world,
  }) => {
    const anna = world.someone();
    const preset = presetsV1.find(({ id }) => id === 'harbour')!;
    const isPreset = async (changes: object) => {
      const config = { ...preset.config, ...changes };
      const { version } = await anna.designs.create.mutate({ config });
      const { versions } = await world
        .as(anonymous, 'order')
        .versions.get.query({ versionIds: [version.id] });
      return versions[0]?.isPreset;
    };
    const text = { text: 'Bo', fontId: 'block', position: 'side', threadColourId: 'white' };
    expect(await isPreset({})).toBe(true);
    expect(await isPreset({ size: { kind: 'standard', size: 'L' } })).toBe(true);
    expect(await isPreset({ personalisation: text })).toBe(false);
    expect(await isPreset({ colourId: 'violet' })).toBe(false);
  });

  it('tells whether the design has a share link', async ({ world }) => {
    const anna = world.someone();
    const { id: designId, version } = await anna.designs.create.mutate({ config: aHarness() });
    await anna.designs.share.mutate({ designId });
    const { versions } = await world
      .as(anonymous, 'order')
      .versions.get.query({ versionIds: [version.id] });
    expect(versions[0]?.isShared).toBe(true);
  });

  it('answers the order module only', async ({ world }) => {
    const input = { versionIds: [randomUUID()] };
    const callers = [
      world.as(aGuest()),
      world.as(aUser()),
      world.as({ kind: 'user', userId: randomUUID(), role: 'admin', guestId: null }),
      world.as(anonymous, 'user'),
      world.as(anonymous, 'front-door'),
    ];
    for (const client of callers) {
      expect(await failureOf(client.versions.get.query(input))).toMatchObject({
        code: 'RPC_NOT_ALLOWED',
        status: 403,
      });
    }
  });
});
