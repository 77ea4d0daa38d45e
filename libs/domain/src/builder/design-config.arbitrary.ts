import fc from 'fast-check';
import type { Measurements } from '../pet/measurements.schema.ts';
import { catalogueV2 } from './data/index.ts';
import {
  applyFix,
  evaluateRules,
  type DesignConfig,
  type Personalisation,
  type SizeChoice,
} from './index.ts';

const idOf = (options: readonly { id: string }[]) =>
  fc.constantFrom(...options.map(({ id }) => id));
const species = fc.constantFrom('dog' as const, 'cat' as const);

/** Anything that the schema takes for measurements, likely or not. */
export const anyMeasurements: fc.Arbitrary<Measurements> = fc.record(
  {
    neckGirthMm: fc.integer({ min: 80, max: 1200 }),
    chestGirthMm: fc.integer({ min: 120, max: 1800 }),
    backLengthMm: fc.integer({ min: 80, max: 1500 }),
    weightG: fc.integer({ min: 300, max: 130_000 }),
    breastboneLengthMm: fc.integer({ min: 30, max: 600 }),
  },
  { requiredKeys: ['neckGirthMm', 'chestGirthMm', 'backLengthMm', 'weightG'] },
);

const anySize: fc.Arbitrary<SizeChoice> = fc.oneof(
  fc.record({
    kind: fc.constant('standard' as const),
    size: fc.constantFrom(...catalogueV2.sizes.map(({ size }) => size)),
  }),
  fc.record({
    kind: fc.constant('made-to-measure' as const),
    measurements: anyMeasurements,
    pet: fc.record({
      species,
      breed: fc.constantFrom(null, 'Pug', 'Dachshund', 'Siberian Husky', 'Maine Coon'),
      ageMonths: fc.constantFrom(null, 3, 40),
    }),
    isConfirmed: fc.boolean(),
  }),
);

const SAMPLE_TEXTS = [
  'REX',
  'Zoë',
  'Bär 07700 900123',
  'さくら',
  'BELLA ❤',
  'PRINCESS ANASTASIA OF KENT',
];

const anyText = fc.oneof(
  fc.constantFrom(...SAMPLE_TEXTS),
  // As the schema leaves it: nobody stitches the spaces around a name.
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => text.trim() || '–'),
  fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ]{0,28}[A-Za-z0-9]$/),
);

const anyPersonalisation: fc.Arbitrary<Personalisation> = fc.record({
  text: anyText,
  fontId: idOf(catalogueV2.fonts),
  position: fc.constantFrom('chest' as const, 'back' as const, 'side' as const),
  threadColourId: idOf(catalogueV2.threadColours),
});

const anyExtras = fc.subarray(catalogueV2.extras.map(({ id }) => id));

/** Every combination of options on sale, allowed by the rules or not. */
export const anyConfig: fc.Arbitrary<DesignConfig> = fc.record({
  species,
  styleId: idOf(catalogueV2.styles),
  size: anySize,
  colourId: idOf(catalogueV2.colours),
  webbingWidthMm: fc.constantFrom(...catalogueV2.webbings.map(({ widthMm }) => widthMm)),
  buckleId: idOf(catalogueV2.buckles),
  hardwareFinishId: idOf(catalogueV2.hardwareFinishes),
  paddingId: idOf(catalogueV2.paddings),
  extraIds: anyExtras,
  personalisation: fc.option(anyPersonalisation),
});

/** The same, and now and then an option that the catalogue does not have. */
export const anyStaleConfig: fc.Arbitrary<DesignConfig> = fc
  .tuple(
    anyConfig,
    fc.subarray(
      [
        'styleId',
        'colourId',
        'buckleId',
        'hardwareFinishId',
        'paddingId',
        'webbingWidthMm',
        'extraIds',
      ],
      { maxLength: 3 },
    ),
  )
  .map(([config, gone]) => ({
    ...config,
    ...Object.fromEntries(
      gone.filter((field) => field.endsWith('Id')).map((field) => [field, 'gone']),
    ),
    ...(gone.includes('webbingWidthMm') && { webbingWidthMm: 17 }),
    ...(gone.includes('extraIds') && { extraIds: [...config.extraIds, 'gone', 'lost'] }),
  }));

/** Designs that the rules allow, most of them mended by the fixes that the rules offer. */
export const anyMakeableConfig: fc.Arbitrary<DesignConfig> = anyConfig
  .map(mended)
  .filter(isAllowed);

function mended(config: DesignConfig): DesignConfig {
  const next = evaluateRules(config, catalogueV2).find(({ severity }) => severity === 'forbid');
  return next?.fix ? mended(applyFix(config, next.fix)) : config;
}

function isAllowed(config: DesignConfig): boolean {
  return evaluateRules(config, catalogueV2).every(({ severity }) => severity !== 'forbid');
}
