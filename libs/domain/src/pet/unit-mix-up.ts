import type { FitFinding } from './fit-report.schema.ts';
import {
  measurementsSchema,
  type LengthUnit,
  type Measurements,
  type WeightUnit,
} from './measurements.schema.ts';
import {
  BACK_SHARE,
  chestMisfit,
  isBackWithin,
  isWeightOfBreed,
  neckMisfit,
  NECK_MISFIT,
  type Assessment,
} from './plausibility.ts';
import { formatLength, formatWeight, inToMm, lbToG } from './units.ts';

export interface ClaimedUnits {
  length: LengthUnit;
  weight: WeightUnit;
}

/** Inches for centimetres, or pounds for kilograms, or the reverse: what was typed, and what was meant. */
interface MixUp {
  code: string;
  typedAs: Partial<ClaimedUnits>;
  meantAs: Partial<ClaimedUnits>;
}

const MIX_UPS: readonly MixUp[] = [
  { code: 'inches-as-centimetres', typedAs: { length: 'cm' }, meantAs: { length: 'in' } },
  { code: 'centimetres-as-inches', typedAs: { length: 'in' }, meantAs: { length: 'cm' } },
  { code: 'pounds-as-kilograms', typedAs: { weight: 'kg' }, meantAs: { weight: 'lb' } },
  { code: 'kilograms-as-pounds', typedAs: { weight: 'lb' }, meantAs: { weight: 'kg' } },
  {
    code: 'imperial-as-metric',
    typedAs: { length: 'cm', weight: 'kg' },
    meantAs: { length: 'in', weight: 'lb' },
  },
  {
    code: 'metric-as-imperial',
    typedAs: { length: 'in', weight: 'lb' },
    meantAs: { length: 'cm', weight: 'kg' },
  },
];

/** The figures as given must be this far off, and the corrected ones this near, before units are doubted. */
const DOUBTFUL_MISFIT = 0.2;
const PLAUSIBLE_MISFIT = 0.16;

/**
 * A `hold` with corrected measurements to offer when the figures fit each other in another unit and
 * not in the one they were given in, else null. Without `claimedUnits` every mix-up is considered.
 */
export function findUnitMixUp(given: Assessment, claimedUnits?: ClaimedUnits): FitFinding | null {
  const isWeightOdd = !isWeightOfBreed(given);
  if (chestMisfit(given) <= DOUBTFUL_MISFIT && !isWeightOdd) return null;
  const readings = MIX_UPS.filter(
    (mixUp) => isPossible(mixUp, claimedUnits) && isWeightDoubted(mixUp, given, isWeightOdd),
  )
    .map((mixUp) => ({ mixUp, measurements: reread(given.measurements, mixUp) }))
    .filter(({ measurements }) => isPlausible({ ...given, measurements }))
    .toSorted((a, b) => chestMisfit({ ...given, ...a }) - chestMisfit({ ...given, ...b }));
  const [best] = readings;
  return best ? mixUpFinding(best.mixUp, best.measurements) : null;
}

const isPossible = ({ typedAs }: MixUp, claimed: ClaimedUnits | undefined): boolean =>
  !claimed ||
  ((typedAs.length ?? claimed.length) === claimed.length &&
    (typedAs.weight ?? claimed.weight) === claimed.weight);

/** A weight that is right for the breed was typed in the right unit, however odd the girth. */
const isWeightDoubted = (
  { meantAs }: MixUp,
  { breed }: Assessment,
  isWeightOdd: boolean,
): boolean => !meantAs.weight || breed === null || isWeightOdd;

function reread(given: Measurements, { meantAs }: MixUp): Measurements {
  const length = (mm: number) => {
    if (!meantAs.length) return mm;
    return meantAs.length === 'in' ? inToMm(mm / 10) : Math.round((mm / 25.4) * 10);
  };
  const weight = (grams: number) => {
    if (!meantAs.weight) return grams;
    return meantAs.weight === 'lb' ? lbToG(grams / 1000) : Math.round((grams / 453.59237) * 1000);
  };
  return {
    neckGirthMm: length(given.neckGirthMm),
    chestGirthMm: length(given.chestGirthMm),
    backLengthMm: length(given.backLengthMm),
    weightG: weight(given.weightG),
  };
}

function isPlausible(reading: Assessment): boolean {
  const { measurements } = reading;
  return (
    measurementsSchema.safeParse(measurements).success &&
    measurements.neckGirthMm < measurements.chestGirthMm &&
    chestMisfit(reading) <= PLAUSIBLE_MISFIT &&
    neckMisfit(reading) <= NECK_MISFIT.warn &&
    isBackWithin(measurements, BACK_SHARE.warn) &&
    isWeightOfBreed(reading)
  );
}

const UNIT_WORDS = { cm: 'centimetres', in: 'inches', kg: 'kilograms', lb: 'pounds' } as const;

function mixUpFinding(mixUp: MixUp, measurements: Measurements): FitFinding {
  const meant = [mixUp.meantAs.length, mixUp.meantAs.weight]
    .filter((unit) => unit !== undefined)
    .map((unit) => UNIT_WORDS[unit])
    .join(' and ');
  return {
    code: mixUp.code,
    judgement: 'hold',
    message:
      'These figures do not belong to one animal, ' +
      `but read as ${meant} they do: ${summary(measurements)}. Which did you mean?`,
    suggestion: { label: `I measured in ${meant}`, measurements },
  };
}

const summary = (measurements: Measurements): string =>
  [
    `chest ${formatLength(measurements.chestGirthMm, 'cm')}`,
    `neck ${formatLength(measurements.neckGirthMm, 'cm')}`,
    `back ${formatLength(measurements.backLengthMm, 'cm')}`,
    formatWeight(measurements.weightG, 'kg'),
  ].join(', ');
