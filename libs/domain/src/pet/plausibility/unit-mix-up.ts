import type { FitFinding } from '../fit/fit-report.schema.ts';
import { measurementsSchema, type Measurements } from '../measurements.schema.ts';
import { READINGS, type ClaimedUnits, type Reading } from './misreadings.ts';
import {
  BACK_SHARE,
  CHEST_MISFIT,
  chestMisfit,
  isBackWithin,
  isBreastboneWithin,
  isWeightOfBreed,
  isWeightOfSpecies,
  neckMisfit,
  NECK_MISFIT,
  type Assessment,
} from './plausibility.ts';
import { formatLength, formatWeight } from '../units.ts';

/** One field is read anew only where it then comes to what is ordinary, and not just possible. */
const ORDINARY = { neckMisfit: 0.3, backShare: { min: 0.55, max: 1 } } as const;

/** The figures as given must be this far off, and the corrected ones this near, before units are doubted. */
const DOUBTFUL_MISFIT = 0.2;
const PLAUSIBLE_MISFIT = 0.16;

/**
 * A `hold` with corrected measurements to offer when the figures fit each other read in another way
 * (other units, one field in another unit, a slipped decimal point, two fields exchanged) and not as
 * they were given, else null. Without `claimedUnits` every unit is considered. Figures beyond the
 * schema's bounds are welcome: what is offered lies within them.
 */
export function findUnitMixUp(given: Assessment, claimedUnits?: ClaimedUnits): FitFinding | null {
  const { chestGirthMm, weightG } = given.measurements;
  // One figure stands in both fields, so that no unit explains it.
  const isTypedTwice = chestGirthMm * 100 === weightG;
  const [best] = READINGS.filter(
    (reading) =>
      !(isTypedTwice && reading.isOneField) &&
      isPossible(reading, claimedUnits) &&
      isDoubted(reading, given),
  )
    .map((reading) => ({ reading, measurements: reading.reread(given.measurements) }))
    .filter(({ reading, measurements }) => isPlausible({ ...given, measurements }, reading))
    .map((read) => ({ ...read, oddness: oddness({ ...given, ...read }) + read.reading.unlikely }))
    .toSorted((a, b) => a.oddness - b.oddness);
  return best ? mixUpFinding(best.reading, best.measurements) : null;
}

/** Whether a finding of the above doubts the units of the whole form, not one field. */
export const isWholeForm = ({ code }: FitFinding): boolean =>
  READINGS.some((reading) => reading.code === code && !reading.isOneField);

const isPossible = ({ typedAs }: Reading, claimed: ClaimedUnits | undefined): boolean =>
  !claimed ||
  ((typedAs.length ?? claimed.length) === claimed.length &&
    (typedAs.weight ?? claimed.weight) === claimed.weight);

/** Whether what the reading changes is odd as it was given. */
function isDoubted({ changes, isOneField }: Reading, given: Assessment): boolean {
  const isWeightOdd = !isWeightOfBreed(given);
  // A weight that is right for the breed was typed in the right unit, however odd the girth.
  if (changes.includes('weightG') && given.breed !== null && !isWeightOdd) return false;
  const isChestOdd = chestMisfit(given) > (isOneField ? CHEST_MISFIT.warn : DOUBTFUL_MISFIT);
  if (changes.includes('chestGirthMm')) return isChestOdd || (!isOneField && isWeightOdd);
  if (changes.includes('weightG')) return isChestOdd || isWeightOdd;
  if (changes.includes('neckGirthMm')) return neckMisfit(given) > NECK_MISFIT.warn;
  return !isBackWithin(given.measurements, BACK_SHARE.warn);
}

function isPlausible(reading: Assessment, { changes, isOneField }: Reading): boolean {
  const { measurements } = reading;
  const isChestRead = changes.includes('chestGirthMm') || changes.includes('weightG');
  return (
    measurementsSchema.safeParse(measurements).success &&
    measurements.neckGirthMm < 0.92 * measurements.chestGirthMm &&
    chestMisfit(reading) <= (isChestRead ? PLAUSIBLE_MISFIT : CHEST_MISFIT.warn) &&
    neckMisfit(reading) <= (isOneField ? ORDINARY.neckMisfit : NECK_MISFIT.warn) &&
    isBackWithin(measurements, isOneField ? ORDINARY.backShare : BACK_SHARE.warn) &&
    isBreastboneWithin(reading) &&
    isWeightOfBreed(reading) &&
    isWeightOfSpecies(reading)
  );
}

/** Standard deviations off what is expected, squared and added up; an ordinary back is 3/4 of the chest. */
function oddness(reading: Assessment): number {
  const { backLengthMm, chestGirthMm } = reading.measurements;
  const off = [
    chestMisfit(reading) / 0.12,
    neckMisfit(reading) / 0.17,
    Math.log(backLengthMm / (0.75 * chestGirthMm)) / 0.25,
  ];
  return off.reduce((sum, deviations) => sum + deviations ** 2, 0);
}

const mixUpFinding = ({ code, words, label }: Reading, measurements: Measurements): FitFinding => ({
  code,
  judgement: 'hold',
  message:
    'These figures do not belong to one animal, ' +
    `but read ${words} they do: ${summary(measurements)}. Which did you mean?`,
  suggestion: { label, measurements },
});

const summary = (measurements: Measurements): string =>
  [
    `chest ${formatLength(measurements.chestGirthMm, 'cm')}`,
    `neck ${formatLength(measurements.neckGirthMm, 'cm')}`,
    `back ${formatLength(measurements.backLengthMm, 'cm')}`,
    formatWeight(measurements.weightG, 'kg'),
  ].join(', ');
