import type { LengthUnit, Measure, Measurements, WeightUnit } from '../measurements.schema.ts';

export interface ClaimedUnits {
  length: LengthUnit;
  weight: WeightUnit;
}

/** One way in which figures come to be wrong, and how to read them right. */
export interface Reading {
  code: string;
  /** After "read", and what the customer would say. */
  words: string;
  label: string;
  /** The units that the form must have been set to for this to happen. */
  typedAs: Partial<ClaimedUnits>;
  changes: readonly Measure[];
  isOneField: boolean;
  /** Added to the oddness of the reading: one setting for all is missed more easily than one field. */
  unlikely: number;
  reread: (given: Measurements) => Measurements;
}

const INCH = 2.54;
const POUND = 0.453_592_37;
const LENGTHS = [
  'neckGirthMm',
  'chestGirthMm',
  'backLengthMm',
] as const satisfies readonly Measure[];
const ALL: readonly Measure[] = [...LENGTHS, 'breastboneLengthMm', 'weightG'];
const ALL_LENGTHS = ALL.filter((measure) => measure !== 'weightG');

const FIELD_WORDS: Readonly<Record<Measure, string>> = {
  neckGirthMm: 'the neck',
  chestGirthMm: 'the chest',
  backLengthMm: 'the back',
  breastboneLengthMm: 'the breastbone',
  weightG: 'the weight',
};

/** Each of the measures times a factor, in whole millimetres and grams; what was not taken stays absent. */
const times =
  (factors: Partial<Record<Measure, number>>) =>
  (given: Measurements): Measurements => {
    const scaled = { ...given };
    for (const measure of ALL) {
      const value = given[measure];
      const factor = factors[measure];
      if (value !== undefined && factor !== undefined) scaled[measure] = Math.round(value * factor);
    }
    return scaled;
  };

const everyLength = (factor: number) =>
  Object.fromEntries(ALL_LENGTHS.map((measure) => [measure, factor]));

const wholeForm = (
  code: string,
  units: string,
  typedAs: Partial<ClaimedUnits>,
  factors: Partial<Record<Measure, number>>,
): Reading => ({
  code,
  words: `as ${units}`,
  label: `I measured in ${units}`,
  typedAs,
  changes: ALL.filter((measure) => factors[measure] !== undefined),
  isOneField: false,
  unlikely: 0,
  reread: times(factors),
});

const oneField = (
  code: string,
  measure: Measure,
  units: string,
  typedAs: Partial<ClaimedUnits>,
  factor: number,
): Reading => ({
  code,
  words: `with ${FIELD_WORDS[measure]} ${units}`,
  label: `Take ${FIELD_WORDS[measure]} ${units}`,
  typedAs,
  changes: [measure],
  isOneField: true,
  unlikely: 2,
  reread: times({ [measure]: factor }),
});

const SWAPPED: Reading = {
  code: 'neck-chest-swapped',
  words: 'with neck and chest exchanged',
  label: 'Exchange neck and chest',
  typedAs: {},
  changes: ['neckGirthMm', 'chestGirthMm'],
  isOneField: true,
  unlikely: 1,
  reread: (given) => ({
    ...given,
    neckGirthMm: given.chestGirthMm,
    chestGirthMm: given.neckGirthMm,
  }),
};

/** Every misreading that is looked for, of the whole form and of one field alone. */
export const READINGS: readonly Reading[] = [
  wholeForm('inches-as-centimetres', 'inches', { length: 'cm' }, everyLength(INCH)),
  wholeForm('centimetres-as-inches', 'centimetres', { length: 'in' }, everyLength(1 / INCH)),
  wholeForm('millimetres-as-centimetres', 'millimetres', { length: 'cm' }, everyLength(0.1)),
  wholeForm('pounds-as-kilograms', 'pounds', { weight: 'kg' }, { weightG: POUND }),
  wholeForm('kilograms-as-pounds', 'kilograms', { weight: 'lb' }, { weightG: 1 / POUND }),
  wholeForm(
    'imperial-as-metric',
    'inches and pounds',
    { length: 'cm', weight: 'kg' },
    { ...everyLength(INCH), weightG: POUND },
  ),
  wholeForm(
    'metric-as-imperial',
    'centimetres and kilograms',
    { length: 'in', weight: 'lb' },
    { ...everyLength(1 / INCH), weightG: 1 / POUND },
  ),
  ...LENGTHS.flatMap((measure) => [
    oneField('inches-in-one-field', measure, 'in inches', { length: 'cm' }, INCH),
    oneField('centimetres-in-one-field', measure, 'in centimetres', { length: 'in' }, 1 / INCH),
    oneField('decimal-slip', measure, 'ten times as long', {}, 10),
    oneField('decimal-slip', measure, 'a tenth as long', {}, 0.1),
  ]),
  oneField('decimal-slip', 'weightG', 'ten times as much', {}, 10),
  oneField('decimal-slip', 'weightG', 'a tenth of it', {}, 0.1),
  SWAPPED,
];
