import {
  formatLength,
  formatWeight,
  type EscapeRisk,
  type FitReport,
  type GrowthReport,
  type Strength,
} from '@pet/domain/pet';
import type { Tone } from '@pet/ui';

/** Sentences are metric, for `InUnits`. */
export interface Outlook {
  title: string;
  tone: Tone;
  sentences: string[];
}

const RISK_TONES: Readonly<Record<EscapeRisk['risk'], Tone>> = {
  low: 'good',
  raised: 'warn',
  high: 'bad',
};

export const escapeWords = ({ risk, reasons }: EscapeRisk): Outlook => ({
  title: `Escape risk: ${risk}`,
  tone: RISK_TONES[risk],
  sentences: reasons,
});

/** `isOwn`: the weight is that of the animal, not of the heaviest that a standard size is for. */
export function strengthWords(strength: Strength, isOwn: boolean): Outlook {
  const { timesWeight, timesPull, weakestPart, weightG, isEnough, unratedParts } = strength;
  const weight = isOwn ? 'its weight' : `the ${formatWeight(weightG, 'kg')} that this size is for`;
  return {
    title: isEnough ? `Holds ${timesWeight} × ${weight}` : `Too weak: ${timesWeight} × ${weight}`,
    tone: isEnough ? 'good' : 'bad',
    sentences: [
      `That is ${timesPull} × the hardest pull on a walk. The weakest part is “${weakestPart}”.`,
      `Nobody publishes loads for ${listed.format(unratedParts).toLowerCase()}; we test those ourselves.`,
    ],
  };
}

/** How long the harness lasts an animal that grows, and what becomes of the animal. */
export function growthWords(growth: GrowthReport, straps: FitReport['straps']): Outlook {
  const { outgrownInMonths: months, adultWeightG, adultChestGirthMm } = growth;
  const girth = straps.find(({ strapId }) => strapId === 'girth');
  const kg = (grams: number) => formatWeight(Math.round(grams / 100) * 100, 'kg');
  const letsOut = girth && girth.adjustMinMm < girth.adjustMaxMm;
  return {
    title: growthTitle(months),
    tone: months === null ? 'good' : 'warn',
    sentences: [
      ...(letsOut ? [`${girth.label} lets out to ${formatLength(girth.adjustMaxMm, 'cm')}.`] : []),
      `Grown, expect about ${kg(adultWeightG.likely)} (${kg(adultWeightG.min)} to ${kg(adultWeightG.max)}) ` +
        `and a chest of about ${Math.round(adultChestGirthMm / 10)} cm.`,
    ],
  };
}

function growthTitle(months: number | null): string {
  if (months === null) return 'Lasts until it is grown';
  if (months < 0.25) return 'About to be outgrown';
  return `Will be outgrown in about ${spanWords(months)}`;
}

const WEEKS_PER_MONTH = 365.25 / 12 / 7;

function spanWords(months: number): string {
  const isShort = months < 3;
  const count = Math.max(1, Math.round(isShort ? months * WEEKS_PER_MONTH : months));
  const unit = isShort ? 'week' : 'month';
  return count === 1 ? `a ${unit}` : `${count} ${unit}s`;
}

const listed = new Intl.ListFormat('en', { type: 'conjunction' });
