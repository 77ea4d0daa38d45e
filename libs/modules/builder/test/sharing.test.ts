import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { aHarness, anonymous, it } from './builder-world.ts';

describe.concurrent('sharing', () => {
  it('gives the same link each time and tells it once', async ({ world }) => {
    const anna = world.someone();
    const { id: designId } = await anna.designs.create.mutate({ config: aHarness() });
    const first = await anna.designs.share.mutate({ designId });
    const second = await anna.designs.share.mutate({ designId });
    expect(first.shareToken).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(second).toEqual(first);
    const published = await world.published();
    expect(published.map(({ name }) => name)).toEqual(['design.created', 'design.shared']);
    expect(JSON.stringify(published)).not.toContain(first.shareToken);
  });

  it('shows anyone with the link the current version, and nothing of its owner', async ({
    world,
  }) => {
    const anna = world.someone();
    const design = await anna.designs.create.mutate({ name: 'For Bruno', config: aHarness() });
    const { shareToken } = await anna.designs.share.mutate({ designId: design.id });
    const red = aHarness({ colourId: 'red' });
    await anna.designs.update.mutate({ designId: design.id, baseVersion: 1, config: red });
    const shared = await world.as(anonymous).designs.shared.query({ shareToken });
    expect(shared).toMatchObject({ name: 'For Bruno', version: { number: 2, config: red } });
    expect(Object.keys(shared).toSorted()).toEqual([
      'credit',
      'description',
      'isMadeToMeasure',
      'name',
      'priceSince',
      'receipt',
      'version',
    ]);
    expect(JSON.stringify(shared)).not.toContain(design.id);
  });

  it('ends a link for good: the next one is another', async ({ world }) => {
    const anna = world.someone();
    const { id: designId } = await anna.designs.create.mutate({ config: aHarness() });
    const { shareToken } = await anna.designs.share.mutate({ designId });
    expect((await anna.designs.unshare.mutate({ designId })).shareToken).toBeNull();
    const read = world.as(anonymous).designs.shared.query({ shareToken });
    expect(await failureOf(read)).toMatchObject({ code: 'BUILDER_SHARE_NOT_FOUND', status: 404 });
    const next = await anna.designs.share.mutate({ designId });
    expect(next.shareToken).not.toBe(shareToken);
  });

  it('keeps a link working when its design is put away', async ({ world }) => {
    const anna = world.someone();
    const { id: designId } = await anna.designs.create.mutate({ config: aHarness() });
    const { shareToken } = await anna.designs.share.mutate({ designId });
    await anna.designs.archive.mutate({ designId });
    await expect(world.as(anonymous).designs.shared.query({ shareToken })).resolves.toBeDefined();
  });

  it('makes a shared design somebody else’s own, independent of the first', async ({ world }) => {
    const [anna, ben] = [world.someone(), world.someone()];
    const source = await anna.designs.create.mutate({ name: 'For Bruno', config: aHarness() });
    const { shareToken } = await anna.designs.share.mutate({ designId: source.id });
    const copy = await ben.designs.fork.mutate({ shareToken });
    expect(copy).toMatchObject({
      name: 'For Bruno',
      shareToken: null,
      origin: { kind: 'design', id: source.id },
      version: { number: 1, designHash: source.version.designHash },
    });
    const red = aHarness({ colourId: 'red' });
    await ben.designs.update.mutate({ designId: copy.id, baseVersion: 1, config: red });
    expect((await anna.designs.get.query({ designId: source.id })).version.number).toBe(1);
    const forked = (await world.published()).find(({ name }) => name === 'design.forked');
    expect(forked?.payload).toMatchObject({ designId: copy.id, fromDesignId: source.id });
  });

  it('does not lead those who have the link of a copy on to the link it was made from', async ({
    world,
  }) => {
    const [anna, ben] = [world.someone(), world.someone()];
    const source = await anna.designs.create.mutate({ name: 'Harbour walk', config: aHarness() });
    const { shareToken } = await anna.designs.share.mutate({ designId: source.id });
    const copy = await ben.designs.fork.mutate({ shareToken });
    expect(copy.credit).toMatchObject({ title: 'Harbour walk', shareToken });
    const link = await ben.designs.share.mutate({ designId: copy.id });
    const shared = await world.as(anonymous).designs.shared.query({ shareToken: link.shareToken });
    expect(shared.credit).toMatchObject({ title: 'Harbour walk', shareToken: null });
    expect(JSON.stringify(shared)).not.toContain(shareToken);
  });

  it('makes a preset one’s own', async ({ world }) => {
    const ben = world.someone();
    const { items } = await ben.presets.list.query();
    for (const preset of items) {
      const copy = await ben.designs.fork.mutate({ presetId: preset.id });
      expect(copy).toMatchObject({
        name: preset.name,
        status: 'ACTIVE',
        origin: { kind: 'preset', id: preset.id },
        receipt: preset.receipt,
      });
    }
  });

  it('refuses to copy what is not shared or not on offer', async ({ world }) => {
    const ben = world.someone();
    const shareToken = 'A'.repeat(22);
    expect(await failureOf(ben.designs.fork.mutate({ shareToken }))).toMatchObject({
      code: 'BUILDER_SHARE_NOT_FOUND',
    });
    expect(await failureOf(ben.designs.fork.mutate({ presetId: 'gone' }))).toMatchObject({
      code: 'BUILDER_PRESET_NOT_FOUND',
    });
  });
});
