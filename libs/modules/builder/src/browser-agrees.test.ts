import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { calculatePrice, type DesignConfig, type PriceBook } from '@pet/domain/builder';
import { anyConfig } from '@pet/domain/builder/arbitrary';
import { catalogueV1 as catalogue, presetsV1, priceBookV1 } from '@pet/domain/builder/data';
import { fakeClock } from '@pet/messaging';
import fc from 'fast-check';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BuilderDeps } from './builder.deps.ts';
import { QuoteInput, QuoteOutput, type Quote } from './contract.ts';
import { quoteDesign } from './operations/quote-design.ts';

type Receipt = Quote['receipt'];
interface BrowserCode {
  priceDesign: (
    config: DesignConfig,
    offer: { catalogue: typeof catalogue; priceBook: PriceBook },
    quote: null,
  ) => Receipt;
}

const webSources = join(import.meta.dirname, '../../../../apps/web/src');
let folder: string;
let priceInBrowser: (config: DesignConfig, priceBook: PriceBook) => Receipt;

/** The builder page's own judgement of a design, bundled and minified for browsers. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'browser-bundle-'));
  const entry = join(webSources, 'features/builder/state/judge-design.ts');
  await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '#web': webSources } },
    build: {
      lib: { entry, formats: ['es'], fileName: () => 'bundle.mjs' },
      outDir: folder,
      minify: true,
      target: 'es2022',
    },
  });
  const { href } = pathToFileURL(join(folder, 'bundle.mjs'));
  const { priceDesign } = (await import(href)) as BrowserCode;
  priceInBrowser = (config, priceBook) => priceDesign(config, { catalogue, priceBook }, null);
});
afterAll(() => rm(folder, { recursive: true }));

it('prices any design in the browser’s bundle as on the server, line by line and to the cent', () => {
  fc.assert(
    fc.property(anyConfig, anyPriceBook, (config, priceBook) => {
      const onServer = calculatePrice(config, priceBook, catalogue);
      expect(priceInBrowser(config, priceBook)).toEqual(onServer);
    }),
    { numRuns: 500 },
  );
});

it('shows the price that a quote then confirms', async () => {
  await fc.assert(
    fc.asyncProperty(anyConfig, anyPriceBook, async (config, priceBook) => {
      const { receipt } = await quoteOverTheWire(config, priceBook);
      expect(priceInBrowser(config, priceBook)).toEqual(receipt);
    }),
    { numRuns: 25 },
  );
});

/** Each sum of the book is its own, so that one taken for another shows. */
const anyPriceBook: fc.Arbitrary<PriceBook> = fc
  .array(fc.integer({ min: 1, max: 9_999 }), { minLength: 40, maxLength: 40 })
  .map((sums) => {
    let at = 0;
    const next = () => sums[at++ % sums.length] ?? 1;
    const each = <Book extends Record<string, number>>(book: Book): Book =>
      Object.fromEntries(Object.keys(book).map((id) => [id, next()])) as Book;
    return {
      ...priceBookV1,
      basesMinor: each(priceBookV1.basesMinor),
      stylesMinor: each(priceBookV1.stylesMinor),
      bucklesMinor: each(priceBookV1.bucklesMinor),
      hardwareFinishesMinor: each(priceBookV1.hardwareFinishesMinor),
      paddingsMinor: each(priceBookV1.paddingsMinor),
      extrasMinor: each(priceBookV1.extrasMinor),
      madeToMeasureMinor: next(),
      premiumColourMinor: next(),
      personalisationMinor: next(),
    };
  });

async function quoteOverTheWire(config: DesignConfig, priceBook: PriceBook): Promise<Quote> {
  const offer = { catalogue, priceBook, presets: presetsV1 };
  const clock = fakeClock(new Date('2026-11-02T00:00:00Z'));
  const deps = { offers: { current: () => Promise.resolve(offer) }, clock };
  const input = QuoteInput.parse(JSON.parse(JSON.stringify({ config })));
  const quote = await quoteDesign(deps as unknown as BuilderDeps, input);
  return QuoteOutput.parse(JSON.parse(JSON.stringify(quote)));
}
