import { applyFix, type DesignConfig } from '@pet/domain/builder';
import { catalogueV2, presetsV1, priceBookV1 } from '@pet/domain/builder/data';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { seedBuilder } from '../../../../prisma/builder/seed.ts';
import {
  aHarness,
  anonymous,
  it,
  madeToMeasure,
  tooWeak,
  type BuilderWorld,
} from './builder-world.ts';

const DAY_MS = 86_400_000;

describe.concurrent('catalogue and presets', () => {
  it('shows anyone the options on sale, the prices and a gallery free of objections', async ({
    world,
  }) => {
    const nobody = world.as(anonymous);
    const { catalogue, priceBook } = await nobody.catalogue.query();
    expect(catalogue).toEqual(catalogueV2);
    expect(priceBook).toEqual(priceBookV1);
    const { items } = await nobody.presets.list.query();
    expect(items.map(({ id }) => id)).toEqual(presetsV1.map(({ id }) => id));
    for (const { config, receipt } of items) {
      const quote = await nobody.quote.query({ config });
      expect(quote).toMatchObject({ isOrderable: true, receipt });
    }
  });

  it('is seeded once, however often', async ({ world }) => {
    await seedBuilder(world.database);
    expect(await world.database.catalogueVersion.count()).toBe(2);
    expect(await world.database.priceBookVersion.count()).toBe(1);
    expect(await world.database.presetCollection.count()).toBe(1);
  });

  it('says that it is not open yet while nothing is on file', async ({ world }) => {
    await world.database.presetCollection.deleteMany();
    const failure = await failureOf(world.as(anonymous).catalogue.query());
    expect(failure).toMatchObject({ code: 'BUILDER_OFFER_MISSING', status: 503 });
    await seedBuilder(world.database);
    await expect(world.as(anonymous).catalogue.query()).resolves.toBeDefined();
  });
});

describe.concurrent('price books', () => {
  it('puts a price book in force when its time comes', async ({ world }) => {
    const tomorrow = new Date(world.clock.now().getTime() + DAY_MS);
    await addPriceBook(world, 2, tomorrow, 1000);
    const price = async () =>
      (await world.as(anonymous).quote.query({ config: aHarness() })).receipt;
    const today = await price();
    await world.clock.advance(DAY_MS + 5_000);
    expect(await price()).toMatchObject({
      priceBookVersion: 2,
      unitMinor: today.unitMinor + 1000,
    });
  });

  it('prices a saved design by the book of the day, not by that of its saving', async ({
    world,
  }) => {
    const anna = world.someone();
    const saved = await anna.designs.create.mutate({ config: aHarness() });
    await addPriceBook(world, 2, world.clock.now(), 250);
    await world.clock.advance(5_000);
    const read = await anna.designs.get.query({ designId: saved.id });
    expect(read.receipt.unitMinor).toBe(saved.receipt.unitMinor + 250);
  });
});

describe.concurrent('options that are sold no more', () => {
  it('still shows a design with one, at its old price, but does not sell it', async ({ world }) => {
    const anna = world.someone();
    const config = aHarness({ colourId: 'red' });
    const saved = await anna.designs.create.mutate({ config });
    const { shareToken } = await anna.designs.share.mutate({ designId: saved.id });
    await addCatalogueWithout(world, 'red');
    const [listed] = (await anna.designs.list.query({})).items;
    expect(listed?.receipt).toEqual(saved.receipt);
    await anna.designs.shared.query({ shareToken });
    await anna.designs.update.mutate({ designId: saved.id, baseVersion: 1, name: 'Old red' });
    const { versions } = await world
      .as(anonymous, 'order')
      .versions.get.query({ versionIds: [saved.version.id] });
    expect(versions[0]).toMatchObject({ isOrderable: false, receipt: saved.receipt });
    expect(versions[0]?.remarks.join()).toContain('red');
    const quote = world.as(anonymous).quote.query({ config });
    expect(await failureOf(quote)).toMatchObject({ code: 'BUILDER_OPTION_UNKNOWN' });
  });
});

describe.concurrent('quote', () => {
  it('adds shipping and tax for a destination and promises a day', async ({ world }) => {
    const config = aHarness();
    const destination = { countryCode: 'DE', regionCode: null };
    const quote = await world.as(anonymous).quote.query({ config, quantity: 2, destination });
    expect(quote.order).toMatchObject({
      subtotalMinor: quote.receipt.unitMinor * 2,
      lines: [{ reference: quote.designHash, quantity: 2 }],
      taxHandling: 'charged',
    });
    const { subtotalMinor, shippingMinor, taxMinor, totalMinor } = quote.order!;
    expect(totalMinor).toBe(subtotalMinor + shippingMinor + taxMinor);
    expect(quote.readyBy).toBe('2026-11-17');
  });

  it('explains what is forbidden and offers a fix that mends it', async ({ world }) => {
    const quote = (config: DesignConfig) => world.as(anonymous).quote.query({ config });
    const weak = await quote(tooWeak());
    const finding = weak.findings.find(({ severity }) => severity === 'forbid');
    expect(weak.isOrderable).toBe(false);
    const mended = await quote(applyFix(tooWeak(), finding!.fix!));
    expect(mended).toMatchObject({ isOrderable: true, findings: [] });
  });

  it('waits for the customer to confirm measurements that we doubt', async ({ world }) => {
    const quote = (config: DesignConfig) => world.as(anonymous).quote.query({ config });
    expect(await quote(madeToMeasure(31_000))).toMatchObject({ isOrderable: true });
    const likePounds = 68_000;
    expect(await quote(madeToMeasure(likePounds))).toMatchObject({
      fit: { judgement: 'hold' },
      isOrderable: false,
    });
    expect(await quote(madeToMeasure(likePounds, true))).toMatchObject({ isOrderable: true });
  });

  it('keeps nothing', async ({ world }) => {
    await world.as(anonymous).quote.query({ config: aHarness() });
    expect(await world.database.design.count()).toBe(0);
    expect(await world.published()).toEqual([]);
  });
});

const addPriceBook = async (
  { database }: BuilderWorld,
  version: number,
  effectiveFrom: Date,
  raiseMinor: number,
) => {
  const basesMinor = Object.fromEntries(
    Object.entries(priceBookV1.basesMinor).map(([size, minor]) => [size, minor + raiseMinor]),
  );
  const document = { ...priceBookV1, version, effectiveFrom, basesMinor };
  await database.priceBookVersion.create({
    data: { version, effectiveFrom, document: JSON.parse(JSON.stringify(document)) },
  });
};

async function addCatalogueWithout({ database, clock }: BuilderWorld, colourId: string) {
  const colours = catalogueV2.colours.filter(({ id }) => id !== colourId);
  await database.catalogueVersion.create({
    data: { version: 3, document: { ...catalogueV2, version: 3, colours } },
  });
  await clock.advance(5_000);
}
