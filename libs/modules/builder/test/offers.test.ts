import { randomUUID } from 'node:crypto';
import type { evaluateRules } from '@pet/domain/builder';
import { pricesOf, withPrice } from '@pet/domain/catalogue';
import type { Actor, Role } from '@pet/domain/user';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { aHarness, anonymous, it, type BuilderWorld } from './builder-world.ts';

const staff = (role: Role, userId = 'mara'): Actor => ({
  kind: 'user',
  userId,
  role,
  guestId: null,
});
const DAY_MS = 86_400_000;

type Offers = ReturnType<BuilderWorld['as']>['offers'];

const draftOf = async (offers: Offers, change: object) => {
  const { versions } = await offers.get.query();
  return { draft: { base: versions, ...change } };
};
const goldAt = async (offers: Offers, amountMinor: number) => {
  const { priceBooks } = await offers.get.query();
  return withPrice(pricesOf(priceBooks.at(-1)!), 'hardwareFinishesMinor.gold', amountMinor);
};
const golden = aHarness({ hardwareFinishId: 'gold' });
const noPinkFleece = {
  id: 'no-pink-fleece',
  severity: 'forbid' as const,
  field: 'paddingId' as const,
  reason: 'Fleece loses its fluff on pink webbing.',
  when: [
    { any: [{ fact: 'choice' as const, field: 'colourId' as const, in: ['pink'] }] },
    { any: [{ fact: 'choice' as const, field: 'paddingId' as const, in: ['fleece'] }] },
  ],
};

describe.concurrent('prices', () => {
  it('stay in their currency', async ({ world }) => {
    const { offers } = world.as(staff('manager'));
    const prices = { ...(await goldAt(offers, 400)), currency: 'EUR' };
    const { refusals } = await offers.check.mutate(await draftOf(offers, { prices }));
    expect(refusals.map(({ message }) => message)).toEqual([
      'Prices are in USD and stay in it; EUR is another.',
    ]);
  });

  it('are drafted, tried on saved designs, published for a day, and in force from then on', async ({
    world,
  }) => {
    const anna = world.someone();
    await anna.designs.create.mutate({ config: golden, name: 'Golden' });
    await anna.designs.create.mutate({ config: aHarness() });
    const { offers } = world.as(staff('manager'));
    const effectiveFrom = new Date(world.clock.now().getTime() + DAY_MS).toISOString();
    const draft = await draftOf(offers, { prices: await goldAt(offers, 550), effectiveFrom });

    expect(await offers.check.mutate(draft)).toEqual({
      changes: ['Gold hardware $4.00 → $5.50'],
      refusals: [],
      warnings: [],
    });
    const run = await offers.dryRun.mutate(draft);
    expect(run).toMatchObject({
      tally: { seen: 2, dearer: 1, cheaper: 0, refused: 0, differenceMinor: 150 },
      examples: [{ name: 'Golden', refusal: null }],
      next: null,
    });
    const { priceBooks } = await offers.publish.mutate(draft);
    expect(priceBooks.map(({ version }) => version)).toEqual([1, 2]);

    const price = async () =>
      (await world.as(anonymous).quote.query({ config: golden })).receipt.unitMinor;
    const today = await price();
    await world.clock.advance(DAY_MS + 5_000);
    expect(await price()).toBe(today + 150);
    const { items } = await offers.history.query({ direction: 'forward' });
    expect(items.find(({ publishedBy: by }) => by !== null)).toMatchObject({
      kind: 'prices',
      version: 2,
      publishedBy: 'mara',
      effectiveFrom,
      changes: ['Gold hardware $4.00 → $5.50'],
    });
    expect(items.filter(({ publishedBy }) => publishedBy === null)).toHaveLength(3);
    expect(await world.published()).toContainEqual({
      name: 'offer.published',
      aggregateId: 'offer',
      payload: { catalogueVersion: null, priceBookVersion: 2, effectiveFrom, publishedBy: 'mara' },
    });
  });

  it('are refused for a time that is over, without a change, and where they do not fit', async ({
    world,
  }) => {
    const { offers } = world.as(staff('manager'));
    const codeOf = async (change: object) =>
      (await failureOf(offers.publish.mutate(await draftOf(offers, change)))).code;
    const prices = await goldAt(offers, 550);
    expect(await codeOf({ prices, effectiveFrom: world.clock.now().toISOString() })).toBe(
      'BUILDER_OFFER_DATE_PAST',
    );
    expect(await codeOf({ prices: await goldAt(offers, 400) })).toBe('BUILDER_OFFER_UNCHANGED');
    expect(await codeOf({})).toBe('BUILDER_OFFER_UNCHANGED');
    const without = Object.fromEntries(
      Object.entries(prices.hardwareFinishesMinor).filter(([id]) => id !== 'gold'),
    );
    expect(await codeOf({ prices: { ...prices, hardwareFinishesMinor: without } })).toBe(
      'BUILDER_OFFER_REFUSED',
    );
    expect(await world.database.priceBookVersion.count()).toBe(1);
  });

  it('of an earlier day are told that a planned book will end them', async ({ world }) => {
    const { offers } = world.as(staff('manager'));
    const inDays = (days: number) =>
      new Date(world.clock.now().getTime() + days * DAY_MS).toISOString();
    await offers.publish.mutate(
      await draftOf(offers, { prices: await goldAt(offers, 550), effectiveFrom: inDays(9) }),
    );
    const first = await offers.get.query();
    const prices = withPrice(pricesOf(first.priceBooks[0]!), 'hardwareFinishesMinor.gold', 450);
    const check = await offers.check.mutate(await draftOf(offers, { prices }));
    expect(check.changes).toEqual(['Gold hardware $4.00 → $4.50']);
    expect(check.warnings.join()).toContain('Price book 2 is planned for 2026-11-11');
  });
});

describe.concurrent('rules and options', () => {
  it('of a draft hold from its publication on, and leave all else of the catalogue alone', async ({
    world,
  }) => {
    const { offers } = world.as(staff('manager'));
    const before = await offers.get.query();
    const rules = [...before.catalogue.rules, noPinkFleece];
    const { catalogue } = await offers.publish.mutate(
      await draftOf(offers, { catalogue: { rules } }),
    );
    expect({ ...catalogue, rules: [] }).toEqual({ ...before.catalogue, rules: [], version: 3 });
    const quote = await world
      .as(anonymous)
      .quote.query({ config: aHarness({ colourId: 'pink', paddingId: 'fleece' }) });
    expect(quote).toMatchObject({ isOrderable: false });
    expect(quote.findings[0]).toMatchObject({
      code: 'rule:no-pink-fleece',
      fix: { change: { paddingId: 'none' } },
    });
  });

  it('that leave nothing to choose, or contradict, are refused with a design that shows it', async ({
    world,
  }) => {
    const { offers } = world.as(staff('manager'));
    const asking = {
      ...noPinkFleece,
      id: 'pink-wants-fleece',
      reason: 'Pink is only made with fleece',
      when: noPinkFleece.when.slice(0, 1),
      require: noPinkFleece.when.slice(1),
    };
    const draft = await draftOf(offers, { catalogue: { rules: [noPinkFleece, asking] } });
    const failure = await failureOf(offers.publish.mutate(draft));
    expect(failure.code).toBe('BUILDER_OFFER_REFUSED');
    const [refusal] = failure.facts!['refusals'] as {
      ruleIds: string[];
      example: { config: Parameters<typeof evaluateRules>[0] };
    }[];
    expect(refusal?.ruleIds).toContain('pink-wants-fleece');
    expect(refusal?.example.config).toMatchObject({ colourId: 'pink' });
    expect(await world.database.catalogueVersion.count()).toBe(2);
  });

  it('an option is sold out by one call, also while another manager drafts', async ({ world }) => {
    const anna = world.someone();
    const saved = await anna.designs.create.mutate({ config: golden });
    const { offers } = world.as(staff('manager'));
    const soldOut = {
      group: 'hardwareFinishes',
      optionId: 'gold',
      availability: 'sold-out',
    } as const;
    await Promise.all([
      offers.setAvailability.mutate(soldOut),
      world
        .as(staff('admin', 'ada'))
        .offers.setAvailability.mutate({ group: 'colours', optionId: 'teal', availability: 'low' }),
    ]);
    const { catalogue } = await offers.get.query();
    expect(catalogue.hardwareFinishes.find(({ id }) => id === 'gold')?.availability).toBe(
      'sold-out',
    );
    expect(catalogue.colours.find(({ id }) => id === 'teal')?.availability).toBe('low');
    const { versions } = await world
      .as(anonymous, 'order')
      .versions.get.query({ versionIds: [saved.version.id] });
    expect(versions[0]).toMatchObject({ isOrderable: false });
    expect(versions[0]?.remarks.join()).toContain('Hardware in gold is sold out');
    const unknown = offers.setAvailability.mutate({ ...soldOut, optionId: 'platinum' });
    expect(await failureOf(unknown)).toMatchObject({ code: 'BUILDER_OPTION_UNKNOWN' });
  });
});

describe.concurrent('two managers', () => {
  it('who publish on the same version: one does, the other is told what', async ({ world }) => {
    const [mara, otto] = ['mara', 'otto'].map((id) => world.as(staff('manager', id)).offers) as [
      Offers,
      Offers,
    ];
    const drafts = await Promise.all(
      [500, 600].map(async (minor) => draftOf(mara, { prices: await goldAt(mara, minor) })),
    );
    const answers = await Promise.allSettled([
      mara.publish.mutate(drafts[0]!),
      otto.publish.mutate(drafts[1]!),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = answers.findIndex(({ status }) => status === 'rejected');
    const failure = await failureOf([mara, otto][lost]!.publish.mutate(drafts[lost]!));
    expect(failure).toMatchObject({ code: 'BUILDER_OFFER_STALE', status: 409 });
    expect(failure.facts).toMatchObject({
      priceBookVersion: 2,
      changes: [expect.stringContaining('Gold')],
    });
  });
});

describe.concurrent('a dry run', () => {
  it('goes on where it ended, and sees every design once', async ({ world }) => {
    const anna = world.someone();
    for (let count = 0; count < 3; count += 1) await anna.designs.create.mutate({ config: golden });
    const { offers } = world.as(staff('manager'));
    const draft = await draftOf(offers, { prices: await goldAt(offers, 300) });
    const all = await offers.dryRun.mutate(draft);
    expect(all.tally).toMatchObject({
      seen: 3,
      cheaper: 3,
      leastMinor: -100,
      differenceMinor: -300,
    });
    const [first] = all.examples;
    const rest = await offers.dryRun.mutate({ ...draft, after: first!.designId });
    expect(rest.tally.seen).toBe(2);
  });

  it('leaves out what is archived or was thrown away', async ({ world }) => {
    const anna = world.someone();
    const [away, gone] = [
      await anna.designs.create.mutate({ config: golden }),
      await anna.designs.create.mutate({ config: golden, name: 'Nobody’s business any more' }),
    ];
    await anna.designs.archive.mutate({ designId: away.id });
    await anna.designs.remove.mutate({ designId: gone.id });
    const { offers } = world.as(staff('manager'));
    const draft = await draftOf(offers, { prices: await goldAt(offers, 300) });
    expect(await offers.dryRun.mutate(draft)).toMatchObject({ tally: { seen: 0 }, examples: [] });
  });

  it('names designs that could no longer be ordered', async ({ world }) => {
    const anna = world.someone();
    const config = aHarness({ colourId: 'pink', paddingId: 'fleece' });
    const { version } = await anna.designs.create.mutate({ config });
    const { offers } = world.as(staff('manager'));
    const draft = await draftOf(offers, { catalogue: { rules: [noPinkFleece] } });
    const { tally, examples } = await offers.dryRun.mutate(draft);
    expect(tally).toMatchObject({ refused: 1, dearer: 0 });
    expect(examples[0]?.refusal).toBe('Fleece loses its fluff on pink webbing.');
    const weighed = await world
      .as(anonymous, 'order')
      .offers.weighVersions.mutate({ ...draft, versionIds: [version.id, randomUUID()] });
    expect(weighed.effects).toMatchObject([
      { versionId: version.id, refusal: examples[0]?.refusal },
    ]);
  });
});

describe.concurrent('who may', () => {
  it('only managers and administrators see and change the offer, and only orders weigh it', async ({
    world,
  }) => {
    const { draft } = await draftOf(world.as(staff('admin')).offers, {});
    for (const actor of [anonymous, staff('customer'), staff('maker')]) {
      const { offers } = world.as(actor);
      const calls = [
        offers.get.query(),
        offers.check.mutate({ draft }),
        offers.dryRun.mutate({ draft }),
        offers.publish.mutate({ draft }),
        offers.setAvailability.mutate({ group: 'fonts', optionId: 'block', availability: 'low' }),
        offers.history.query({}),
        offers.weighVersions.mutate({ draft, versionIds: [randomUUID()] }),
      ];
      for (const { status } of await Promise.all(calls.map(failureOf))) {
        expect([401, 403]).toContain(status);
      }
    }
    const weigh = world
      .as(staff('admin'))
      .offers.weighVersions.mutate({ draft, versionIds: [randomUUID()] });
    expect((await failureOf(weigh)).status).toBe(403);
  });
});
