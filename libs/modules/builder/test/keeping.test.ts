import { priceBookV1 } from '@pet/domain/builder/data';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { aHarness, anonymous, it, madeToMeasure, type BuilderWorld } from './builder-world.ts';

const text = { text: 'Bruno', fontId: 'block', position: 'side', threadColourId: 'white' } as const;

/** A price book of now, in which every size costs so much more. */
async function raisePrices(world: BuilderWorld, byMinor: number): Promise<void> {
  const basesMinor = Object.fromEntries(
    Object.entries(priceBookV1.basesMinor).map(([size, minor]) => [size, minor + byMinor]),
  );
  const effectiveFrom = world.clock.now();
  const document = {
    ...priceBookV1,
    version: 2,
    basesMinor,
    effectiveFrom: effectiveFrom.toISOString(),
  };
  await world.database.priceBookVersion.create({ data: { version: 2, effectiveFrom, document } });
  await world.clock.advance(5_000);
}

describe.concurrent('versions', () => {
  it('lists each with its words, what it changed, and its price then and now', async ({
    world,
  }) => {
    const anna = world.someone();
    const { id: designId, receipt } = await anna.designs.create.mutate({ config: aHarness() });
    const navy = aHarness({ colourId: 'navy' });
    await anna.designs.update.mutate({ designId, baseVersion: 1, config: navy });
    const label = { name: 'For the beach', note: 'Navy does not show salt.\nAsk about brass.' };
    await anna.designs.versions.annotate.mutate({ designId, number: 2, ...label });
    await raisePrices(world, 300);

    const first = await anna.designs.versions.list.query({ designId, limit: 1 });
    expect(first.items).toMatchObject([
      { version: { number: 2, config: navy }, isCurrent: true, ...label },
    ]);
    expect(first.items[0]?.changes).toEqual(['Colour: Forest green → Navy']);
    const cursor = first.nextCursor;
    const rest = await anna.designs.versions.list.query({ designId, limit: 1, cursor });
    expect(rest).toMatchObject({
      nextCursor: null,
      items: [
        {
          version: { number: 1 },
          isCurrent: false,
          name: null,
          changes: [],
          receiptThen: receipt,
          receiptNow: { unitMinor: receipt.unitMinor + 300, priceBookVersion: 2 },
          priceSince: {
            before: { amountMinor: receipt.unitMinor },
            after: { amountMinor: receipt.unitMinor + 300 },
            lines: [{ code: 'base', beforeMinor: 4999, afterMinor: 5299 }],
          },
        },
      ],
    });
    const design = await anna.designs.get.query({ designId });
    expect(design.priceSince?.lines).toHaveLength(1);
  });

  it('brings an older one back as a new one, on the terms of today', async ({ world }) => {
    const anna = world.someone();
    const first = await anna.designs.create.mutate({ config: aHarness() });
    const designId = first.id;
    const navy = aHarness({ colourId: 'navy' });
    await anna.designs.update.mutate({ designId, baseVersion: 1, config: navy });
    await raisePrices(world, 300);
    const stale = anna.designs.versions.restore.mutate({ designId, number: 1, baseVersion: 1 });
    expect(await failureOf(stale)).toMatchObject({ code: 'BUILDER_DESIGN_STALE' });
    const back = await anna.designs.versions.restore.mutate({
      designId,
      number: 1,
      baseVersion: 2,
    });
    expect(back).toMatchObject({
      version: { number: 3, designHash: first.version.designHash },
      priceSince: null,
    });
    const missing = anna.designs.versions.restore.mutate({ designId, number: 9, baseVersion: 3 });
    expect(await failureOf(missing)).toMatchObject({ code: 'BUILDER_VERSION_NOT_FOUND' });
  });

  it('is nobody else’s to read or to write on', async ({ world }) => {
    const [anna, ben] = [world.someone(), world.someone()];
    const { id: designId } = await anna.designs.create.mutate({ config: aHarness() });
    const calls = [
      () => ben.designs.versions.list.query({ designId }),
      () => ben.designs.versions.annotate.mutate({ designId, number: 1, name: 'mine' }),
      () => ben.designs.versions.restore.mutate({ designId, number: 1, baseVersion: 1 }),
      () => ben.designs.annotate.mutate({ designId, note: 'mine' }),
      () => ben.designs.unarchive.mutate({ designId }),
      () => ben.designs.remove.mutate({ designId }),
    ];
    for (const call of calls) {
      expect(await failureOf(call())).toMatchObject({ code: 'BUILDER_DESIGN_NOT_FOUND' });
    }
  });
});

describe.concurrent('my designs', () => {
  it('are found by name, note and stitched text, and sorted as asked', async ({ world }) => {
    const anna = world.someone();
    const keep = async (name: string, config = aHarness()) => {
      await world.clock.advance(1000);
      return anna.designs.create.mutate({ name, config });
    };
    await keep('beach');
    const { id } = await keep('Avenue 100%');
    await keep('Cliff', aHarness({ personalisation: text }));
    await anna.designs.annotate.mutate({ designId: id, note: 'For the beach\nhouse' });
    const names = async (query: Parameters<typeof anna.designs.list.query>[0]) =>
      (await anna.designs.list.query(query)).items.map(({ name }) => name);
    expect(await names({ search: 'BEACH', sort: 'created' })).toEqual(['Avenue 100%', 'beach']);
    expect(await names({ search: 'bruno' })).toEqual(['Cliff']);
    expect(await names({ search: '100%' })).toEqual(['Avenue 100%']);
    expect(await names({ search: '%' })).toEqual(['Avenue 100%']);
    const { items, nextCursor } = await anna.designs.list.query({ sort: 'name', limit: 2 });
    expect(items.map(({ name }) => name)).toEqual(['Avenue 100%', 'beach']);
    expect(await names({ sort: 'name', limit: 2, cursor: nextCursor })).toEqual(['Cliff']);
  });

  it('come back from the archive, and go for good when they are removed', async ({ world }) => {
    const anna = world.someone();
    const { id: designId, version } = await anna.designs.create.mutate({ config: aHarness() });
    const { shareToken } = await anna.designs.share.mutate({ designId });
    await anna.designs.archive.mutate({ designId });
    const back = await anna.designs.unarchive.mutate({ designId });
    expect(back.status).toBe('ACTIVE');
    expect(await anna.designs.unarchive.mutate({ designId })).toEqual(back);
    await anna.designs.remove.mutate({ designId });
    expect((await anna.designs.list.query({})).items).toEqual([]);
    const reads = [
      () => anna.designs.get.query({ designId }),
      () => world.as(anonymous).designs.shared.query({ shareToken }),
    ];
    for (const read of reads) expect(await failureOf(read())).toMatchObject({ status: 404 });
    const ordered = { versionIds: [version.id] };
    const { versions } = await world.as(anonymous, 'order').versions.get.query(ordered);
    expect(versions).toMatchObject([{ versionId: version.id, isShared: false }]);
    const names = (await world.published()).map(({ name }) => name);
    expect(names).toEqual([
      'design.created',
      'design.shared',
      'design.archived',
      'design.unarchived',
      'design.removed',
    ]);
  });
});

describe.concurrent('a shared link', () => {
  it('keeps measures and stitched text back unless they are wanted', async ({ world }) => {
    const [anna, nobody] = [world.someone(), world.as(anonymous)];
    const config = { ...madeToMeasure(31_000), personalisation: text };
    const design = await anna.designs.create.mutate({ name: 'Walks', config });
    const designId = design.id;
    const { shareToken } = await anna.designs.share.mutate({ designId });
    const isOrderedByOthers = async () => {
      const versionIds = [design.version.id];
      const { versions } = await world.as(anonymous, 'order').versions.get.query({ versionIds });
      return versions[0]?.isShared;
    };
    const shared = await nobody.designs.shared.query({ shareToken });
    const copy = await world.someone().designs.fork.mutate({ shareToken });
    for (const told of [JSON.stringify(shared), JSON.stringify(copy)]) {
      for (const secret of ['Bruno', 'Labrador', '780', '31000', '31 kg'])
        expect(told).not.toContain(secret);
    }
    expect(shared.isMadeToMeasure).toBe(true);
    expect(shared.version.designHash).not.toBe(design.version.designHash);
    expect(copy.credit).toMatchObject({ title: 'Walks', by: null, shareToken });
    expect(await isOrderedByOthers()).toBe(false);

    await anna.designs.share.mutate({ designId, showsMeasures: true, showsText: true });
    const whole = await nobody.designs.shared.query({ shareToken });
    expect(whole.version).toEqual(design.version);
    expect(await isOrderedByOthers()).toBe(true);
    await anna.designs.unshare.mutate({ designId });
    expect(await anna.designs.share.mutate({ designId })).toMatchObject({
      showsMeasures: false,
      showsText: false,
    });
  });
});
