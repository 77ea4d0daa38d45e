import { z } from 'zod';
import { speciesSchema } from '../pet/measurements.schema.ts';
import { sizeLabelSchema } from '../pet/fit/fit-report.schema.ts';
import { designConfigSchema, optionId, textPositionSchema } from './design-config.schema.ts';
import { findingFieldSchema, writtenRuleSchema } from './rules/written-rule.schema.ts';

/** `low` can still be had; `retired` is sold no more but goes on being shown in what was made of it. */
export const availabilitySchema = z.enum(['on-sale', 'low', 'sold-out', 'retired']);
export type Availability = z.infer<typeof availabilitySchema>;
const availability = availabilitySchema.default('on-sale');

const option = {
  id: optionId,
  name: z.string(),
  description: z.string().default(''),
  availability,
};
const hexColour = z.string().regex(/^#[0-9a-f]{6}$/);

/** How the straps of a style are joined; `builder/geometry` knows the topology of each. */
export const patternSchema = z.enum(['y', 'h', 'step-in', 'no-pull', 'escape-safe', 'vest']);
export type Pattern = z.infer<typeof patternSchema>;

/** How far the ink of some glyphs goes beyond their cell, per mille of the capital's height. */
const glyphReachSchema = z.strictObject({
  glyphs: z.string(),
  upPerMille: z.int().nonnegative(),
  downPerMille: z.int().nonnegative(),
  leftPerMille: z.int().nonnegative(),
  rightPerMille: z.int().nonnegative(),
});

export const catalogueSchema = z.strictObject({
  version: z.int().positive(),
  leadTime: z.strictObject({
    makingWorkingDays: z.int().nonnegative(),
    shippingWorkingDays: z.int().nonnegative(),
  }),
  styles: z.array(
    z.strictObject({
      ...option,
      species: z.array(speciesSchema),
      pattern: patternSchema,
      /** An escape-safe pattern has a third strap behind the ribs. */
      isEscapeSafe: z.boolean(),
      goesOverHead: z.boolean(),
      hasFrontRing: z.boolean(),
    }),
  ),
  sizes: z.array(
    z.strictObject({
      size: sizeLabelSchema,
      neckGirthMm: z.strictObject({ min: z.int(), max: z.int() }),
      chestGirthMm: z.strictObject({ min: z.int(), max: z.int() }),
      backLengthMm: z.int(),
      weightMaxG: z.int(),
    }),
  ),
  colours: z.array(z.strictObject({ ...option, hex: hexColour, isPremium: z.boolean() })),
  webbings: z.array(
    z.strictObject({
      widthMm: z.int(),
      name: z.string(),
      breakingLoadN: z.int(),
      glyphHeightMaxMm: z.int(),
      availability,
    }),
  ),
  buckles: z.array(
    z.strictObject({
      ...option,
      material: z.enum(['plastic', 'metal']),
      /** Breaking load by webbing width; a width that is absent is not made. */
      loads: z.array(z.strictObject({ widthMm: z.int(), breakingLoadN: z.int() })),
    }),
  ),
  hardwareFinishes: z.array(z.strictObject({ ...option, hex: hexColour })),
  paddings: z.array(
    z.strictObject({ ...option, hex: hexColour.nullable(), thicknessMm: z.int().nonnegative() }),
  ),
  extras: z.array(
    z.strictObject({
      ...option,
      species: z.array(speciesSchema),
      webbingWidthMinMm: z.int().positive(),
      /** The place that the extra takes up, where then no text can be stitched. */
      place: textPositionSchema.nullable(),
    }),
  ),
  fonts: z.array(
    z.strictObject({
      ...option,
      /** What a drawing shows it with: pictures carry no font files. */
      genericFamily: z.enum(['sans-serif', 'serif', 'cursive', 'monospace']),
      /** Every character that can be stitched, upper and lower case. */
      glyphs: z.string(),
      /** Advance width of a glyph, per mille of the capital's height. An accented letter is as wide as its base; `default` for the rest. */
      advancePerMille: z.record(z.string(), z.int()),
      /** Glyphs whose ink goes beyond their advance width, the base line or the capital's height. */
      reach: z.array(glyphReachSchema).default([]),
      heightMinMm: z.int(),
    }),
  ),
  threadColours: z.array(z.strictObject({ ...option, hex: hexColour })),
  textLengthMax: z.int(),
  rules: z.array(writtenRuleSchema).max(60).default([]),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

export const presetSchema = z.strictObject({
  id: optionId,
  name: z.string(),
  tagline: z.string(),
  config: designConfigSchema,
});
export type Preset = z.infer<typeof presetSchema>;

/** Prices in minor units of `currency`, as differences to the base price but for `basesMinor`. */
export const priceBookSchema = z.strictObject({
  version: z.int().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  effectiveFrom: z.iso.datetime(),
  basesMinor: z.record(sizeLabelSchema, z.int().positive()),
  madeToMeasureMinor: z.int().nonnegative(),
  premiumColourMinor: z.int().nonnegative(),
  personalisationMinor: z.int().nonnegative(),
  stylesMinor: z.record(z.string(), z.int().nonnegative()),
  bucklesMinor: z.record(z.string(), z.int().nonnegative()),
  hardwareFinishesMinor: z.record(z.string(), z.int().nonnegative()),
  paddingsMinor: z.record(z.string(), z.int().nonnegative()),
  extrasMinor: z.record(z.string(), z.int().nonnegative()),
  /** The zone without country codes is the rest of the world. */
  shipping: z.array(
    z.strictObject({
      zone: z.string(),
      countryCodes: z.array(z.string()),
      amountMinor: z.int().nonnegative(),
    }),
  ),
});
export type PriceBook = z.infer<typeof priceBookSchema>;

/** What a rule says about a design: why something cannot be (or should not be), and the choice that mends it. */
export const ruleFindingSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['forbid', 'warn']),
  field: findingFieldSchema,
  message: z.string(),
  fix: z.strictObject({ label: z.string(), change: designConfigSchema.partial() }).nullable(),
});
export type RuleFinding = z.infer<typeof ruleFindingSchema>;
