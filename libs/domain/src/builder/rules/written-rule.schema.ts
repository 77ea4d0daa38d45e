import { z } from 'zod';
import { plainText } from '../../values/index.ts';
import { optionId, textPositionSchema } from '../design-config.schema.ts';
import { choiceFields } from './choice-fields.ts';

export const choiceFieldSchema = z.enum(choiceFields);
export type ChoiceField = z.infer<typeof choiceFieldSchema>;

/** Of a standard size: its heaviest animal, the middle of its girths. */
export const measureSchema = z.enum(['weightG', 'chestGirthMm', 'neckGirthMm', 'webbingWidthMm']);
export type Measure = z.infer<typeof measureSchema>;

const isNot = z.boolean().default(false);

/** One fact of a design, or with `isNot` its contrary. What a design without text says of its font is false. */
export const literalSchema = z.discriminatedUnion('fact', [
  z.strictObject({
    fact: z.literal('choice'),
    field: choiceFieldSchema,
    in: z.array(z.string().min(1).max(40)).min(1).max(40),
    isNot,
  }),
  z.strictObject({
    fact: z.literal('measure'),
    measure: measureSchema,
    is: z.enum(['at-least', 'below']),
    value: z.int().min(1).max(200_000),
  }),
  z.strictObject({ fact: z.literal('extra'), extraId: optionId, isNot }),
  z.strictObject({ fact: z.literal('text'), isNot }),
  z.strictObject({ fact: z.literal('made-to-measure'), isNot }),
]);
export type Literal = z.infer<typeof literalSchema>;

/** All of the clauses, and of each any of its literals; every condition can be written so. */
export const conditionSchema = z
  .array(z.strictObject({ any: z.array(literalSchema).min(1).max(6) }))
  .max(6);
export type Condition = z.infer<typeof conditionSchema>;

/** What mends a design, said once for all the designs that the rule objects to. */
export const ruleFixSchema = z
  .strictObject({
    styleId: optionId,
    colourId: optionId,
    webbingWidthMm: z.int().positive().max(100),
    buckleId: optionId,
    hardwareFinishId: optionId,
    paddingId: optionId,
    textPosition: textPositionSchema,
    addExtraId: optionId,
    removeExtraId: optionId,
  })
  .partial();
export type RuleFix = z.infer<typeof ruleFixSchema>;

export const findingFieldSchema = z.enum([
  'styleId',
  'size',
  'colourId',
  'webbingWidthMm',
  'buckleId',
  'hardwareFinishId',
  'paddingId',
  'extraIds',
  'personalisation',
]);

/**
 * A rule of the catalogue. Where `when` holds, it objects to the design, or, with `require`, to every
 * design that does not fulfil that.
 */
export const writtenRuleSchema = z.strictObject({
  id: optionId,
  severity: z.enum(['forbid', 'warn']),
  when: conditionSchema,
  require: conditionSchema.min(1).nullable().default(null),
  /** The part of the builder that shows the finding. */
  field: findingFieldSchema,
  /** A sentence for customers; its full stop is added. */
  reason: plainText(160).overwrite((text) => text.replace(/[.\s]+$/, '')),
  /** The most welcome change; others are found by the rule itself. */
  fix: ruleFixSchema.nullable().default(null),
});
export type WrittenRule = z.infer<typeof writtenRuleSchema>;
