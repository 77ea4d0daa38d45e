import { randomUUID } from 'node:crypto';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { aHarness, it } from './builder-world.ts';

const colours = ['black', 'navy', 'blue', 'teal', 'lime', 'sage', 'rust', 'red', 'pink', 'sand'];

describe.concurrent('several at once', () => {
  it('lets one of ten changes on the same version win and tells the others', async ({ world }) => {
    const anna = world.someone();
    const { id: designId } = await anna.designs.create.mutate({ config: aHarness() });
    const outcomes = await Promise.allSettled(
      colours.map((colourId) =>
        anna.designs.update.mutate({ designId, baseVersion: 1, config: aHarness({ colourId }) }),
      ),
    );
    const won = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') continue;
      const failure = await failureOf(Promise.reject(outcome.reason as Error));
      expect(failure).toMatchObject({
        code: 'BUILDER_DESIGN_STALE',
        facts: { currentVersion: 2 },
      });
    }
    const { version } = await anna.designs.get.query({ designId });
    expect(version).toEqual(won[0]!.value.version);
    expect(await world.database.designVersion.count({ where: { designId } })).toBe(2);
  });

  it('keeps every acknowledged change when editors reload and try again', async ({ world }) => {
    const anna = world.someone();
    const { id: designId } = await anna.designs.create.mutate({ config: aHarness() });
    const save = async (colourId: string): Promise<number> => {
      const { version } = await anna.designs.get.query({ designId });
      const config = aHarness({ colourId });
      const change = { designId, baseVersion: version.number, config };
      return anna.designs.update
        .mutate(change)
        .then(({ version: saved }) => saved.number)
        .catch(() => save(colourId));
    };
    const numbers = await Promise.all(colours.map(save));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(colours.map((_, index) => index + 2));
    const stored = await world.database.designVersion.findMany({ where: { designId } });
    const kept = stored.map(({ config }) => (config as { colourId: string }).colourId);
    expect(kept.toSorted()).toEqual([...colours, 'forest-green'].toSorted());
  });

  it('keeps one design when ten repeats of one request arrive at once', async ({ world }) => {
    const anna = world.someone();
    const request = { idempotencyKey: randomUUID(), config: aHarness() };
    const designs = await Promise.all(colours.map(() => anna.designs.create.mutate(request)));
    expect(new Set(designs.map(({ id }) => id)).size).toBe(1);
    expect(await world.database.design.count()).toBe(1);
    expect(await world.published()).toHaveLength(1);
  });

  it('gives one link when ten ask for it at once', async ({ world }) => {
    const anna = world.someone();
    const { id: designId } = await anna.designs.create.mutate({ config: aHarness() });
    const links = await Promise.all(colours.map(() => anna.designs.share.mutate({ designId })));
    expect(new Set(links.map(({ shareToken }) => shareToken)).size).toBe(1);
    const shared = (await world.published()).filter(({ name }) => name === 'design.shared');
    expect(shared).toHaveLength(1);
  });

  it('never passes the limit of designs when ten are saved at once', async ({ world }) => {
    const anna = world.someone();
    const { id } = await anna.designs.create.mutate({ config: aHarness() });
    await world.database.$executeRaw`
      INSERT INTO design (id, owner_key, name, status, created_at, updated_at)
      SELECT gen_random_uuid(), owner_key, 'filler', 'DRAFT', now(), now()
      FROM design, generate_series(1, 496) WHERE id = ${id}::uuid`;
    const outcomes = await Promise.allSettled(
      colours.map(() => anna.designs.create.mutate({ config: aHarness() })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await world.database.design.count()).toBe(500);
  });
});
