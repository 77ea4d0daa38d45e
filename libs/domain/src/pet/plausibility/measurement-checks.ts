import { expectedChestMm, expectedNeckMm, FITTED_WEIGHT_MAX_G } from '../girth-fit.ts';
import type { FitFinding, Judgement } from '../fit/fit-report.schema.ts';
import {
  BACK_SHARE,
  BREASTBONE_SHARE,
  CHEST_MISFIT,
  chestMisfit,
  isBackWithin,
  isBreastboneWithin,
  isWeightOfBreed,
  BREED_WEIGHT_TIMES,
  CAT_LIMIT_G,
  NECK_MISFIT,
  neckMisfit,
  timesBeyondBreed,
  type Assessment,
} from './plausibility.ts';
import { formatLength, formatWeight } from '../units.ts';
import { withArticle } from '../words.ts';

export const finding = (code: string, judgement: Judgement, message: string): FitFinding => ({
  code,
  judgement,
  message,
  suggestion: null,
});

const cm = (mm: number) => formatLength(Math.round(mm), 'cm');
/** Expected girths are estimates; a decimal would promise too much. */
const aboutCm = (mm: number) => `about ${Math.round(mm / 10)} cm`;

/** Whether chest girth and weight can belong to one animal. */
export function checkChest(given: Assessment): FitFinding | null {
  const { chestGirthMm, weightG } = given.measurements;
  const judgement = judgeMisfit(chestMisfit(given), CHEST_MISFIT);
  if (!judgement) return null;
  const kind = given.pet.species;
  const expected = aboutCm(expectedChestMm(weightG));
  const facts = `${withArticle(`${formatWeight(weightG, 'kg')} ${kind}`)} (${expected} expected)`;
  if (judgement !== 'reject') {
    const advice = 'Please measure again behind the front legs, the tape flat and snug.';
    const message = `A chest girth of ${cm(chestGirthMm)} is unusual for ${facts}. ${advice}`;
    return finding('girth-unusual-for-weight', judgement, message);
  }
  const isTypedTwice = chestGirthMm * 100 === weightG;
  const hint = isTypedTwice ? ' Was the weight typed twice?' : '';
  return finding(
    'girth-implausible-for-weight',
    'reject',
    `A chest girth of ${cm(chestGirthMm)} cannot belong to ${facts}.${hint} Please measure again.`,
  );
}

/** A neck that is not clearly smaller than the chest: measured wrongly, or a harness it slips out of. */
export function checkNeckBelowChest({ measurements, pet }: Assessment): FitFinding | null {
  const { neckGirthMm, chestGirthMm } = measurements;
  const figures = `The neck (${cm(neckGirthMm)}) reads`;
  const escape =
    pet.species === 'cat'
      ? 'Cats back out of a harness that fits like this.'
      : 'A harness that goes over the head would slip off again.';
  if (neckGirthMm >= chestGirthMm) {
    return finding(
      'neck-not-below-chest',
      'hold',
      `${figures} no smaller than the chest (${cm(chestGirthMm)}). Please measure again at the base ` +
        `of the neck, without the collar. ${escape}`,
    );
  }
  if (neckGirthMm <= 0.92 * chestGirthMm) return null;
  return finding(
    'neck-close-to-chest',
    'warn',
    `${figures} nearly as wide as the chest. ${escape} The escape-safe pattern is the better choice.`,
  );
}

/** Gross errors of the neck girth; thick and thin necks of ordinary breeds pass. */
export function checkNeck(given: Assessment): FitFinding | null {
  const { neckGirthMm, chestGirthMm } = given.measurements;
  const judgement = judgeMisfit(neckMisfit(given), NECK_MISFIT);
  if (!judgement || neckGirthMm >= chestGirthMm) return null;
  const expected = aboutCm(expectedNeckMm(chestGirthMm, given.pet.species));
  return finding(
    'neck-unusual',
    judgement,
    `A neck girth of ${cm(neckGirthMm)} is unusual beside a chest of ${cm(chestGirthMm)} ` +
      `(${expected} expected). Please measure at the base of the neck, where it meets the shoulders.`,
  );
}

/** A back length that no build explains. */
export function checkBack({ measurements }: Assessment): FitFinding | null {
  if (isBackWithin(measurements, BACK_SHARE.warn)) return null;
  const judgement = isBackWithin(measurements, BACK_SHARE.hold) ? 'warn' : 'hold';
  const { backLengthMm, chestGirthMm } = measurements;
  const size = backLengthMm > chestGirthMm ? 'long' : 'short';
  return finding(
    'back-unusual',
    judgement,
    `A back of ${cm(backLengthMm)} is very ${size} beside a chest of ${cm(chestGirthMm)}. ` +
      'Please measure from the shoulder blades to the root of the tail.',
  );
}

/** A breastbone that no strap would follow: it would be cut for another animal without a word. */
export function checkBreastbone(given: Assessment): FitFinding | null {
  const { breastboneLengthMm, chestGirthMm } = given.measurements;
  if (breastboneLengthMm === undefined || isBreastboneWithin(given)) return null;
  const { min, max } = BREASTBONE_SHARE[given.pet.species];
  const size = breastboneLengthMm > max * chestGirthMm ? 'long' : 'short';
  return finding(
    'breastbone-unusual',
    'hold',
    `A breastbone of ${cm(breastboneLengthMm)} is too ${size} beside a chest of ${cm(chestGirthMm)} ` +
      `(${aboutCm(min * chestGirthMm)} to ${Math.round((max * chestGirthMm) / 10)} cm expected). ` +
      'Please measure from its tip to where the tape ran round the chest, or leave it out.',
  );
}

/** A grown animal far outside the weight range of its breed. */
export function checkWeightOfBreed(given: Assessment): FitFinding | null {
  if (isWeightOfBreed(given)) return null;
  const times = timesBeyondBreed(given);
  const name = given.breed?.name ?? given.pet.species;
  const weight = formatWeight(given.measurements.weightG, 'kg');
  if (times > BREED_WEIGHT_TIMES.reject) {
    const message = `No grown ${name} weighs ${weight}. Please correct the weight, its unit or the breed.`;
    return finding('weight-impossible-for-breed', 'reject', message);
  }
  return finding(
    'weight-unusual-for-breed',
    times > BREED_WEIGHT_TIMES.hold ? 'hold' : 'warn',
    `${weight} is unusual for a grown ${name}. Please check weight, unit and breed.`,
  );
}

/** A cat that is heavier than cats become, even with girths that would do. */
export function checkWeightOfSpecies({ pet, measurements }: Assessment): FitFinding | null {
  const { weightG } = measurements;
  if (pet.species !== 'cat' || weightG <= CAT_LIMIT_G.hold) return null;
  const isImpossible = weightG > CAT_LIMIT_G.reject;
  const weight = formatWeight(weightG, 'kg');
  return finding(
    isImpossible ? 'weight-impossible-for-species' : 'weight-unusual-for-species',
    isImpossible ? 'reject' : 'hold',
    isImpossible
      ? `No cat weighs ${weight}. Please correct the weight, its unit or the species.`
      : `${weight} is more than even large cats weigh. Please weigh again, and check the unit.`,
  );
}

/** Above the fitted range nothing is wrong; the customer's own figure simply decides alone. */
export function remarkBeyondFit({ measurements }: Assessment): FitFinding | null {
  if (measurements.weightG <= FITTED_WEIGHT_MAX_G) return null;
  return finding(
    'beyond-fitted-range',
    'accept',
    'Few dogs of this weight are on record, so we rely on your tape alone: please measure twice.',
  );
}

function judgeMisfit(
  value: number,
  limits: { warn: number; hold: number; reject?: number },
): Exclude<Judgement, 'accept'> | null {
  if (limits.reject !== undefined && value > limits.reject) return 'reject';
  if (value > limits.hold) return 'hold';
  return value > limits.warn ? 'warn' : null;
}
