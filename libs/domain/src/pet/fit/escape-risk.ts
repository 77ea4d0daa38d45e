import type { Style } from '../../builder/options.ts';
import type { BreedFacts } from '../breed.schema.ts';
import type { EscapeRisk, StrapFit } from './fit-report.schema.ts';
import type { Measurements, PetFacts } from '../measurements.schema.ts';
import { formatLength } from '../units.ts';

interface Wearing {
  measurements: Measurements;
  pet: PetFacts;
  breed: BreedFacts | null;
  style: Style;
  straps: readonly StrapFit[];
  /** All styles on sale, to offer a safer one. */
  styles: readonly Style[];
}

/** What makes an animal slip out; `points` are our own grading, one for each thing that experience names. */
interface Cause {
  points: number;
  reason: string;
  mends: 'style' | 'measuring' | 'cut' | 'drawing-in';
}

/** Neck over chest from which on a loop over the head is no hold; ordinary dogs have about 0.67 (fit N1). */
export const NECK_SHARE = { close: 0.92, over: 1 } as const;
/** A girth loop that can stand this far off the body passes over the shoulders of a dog that backs up. */
const SLACK_SHARE = 0.2;
/** A third strap behind the ribs, or a vest, makes up for a build that backs out of two loops. */
const ESCAPE_SAFE_POINTS = 2;

/**
 * How easily an animal gets out of this harness: its build (neck against chest, kind), less what an
 * escape-safe pattern makes up for, and how loosely the harness can be set. No study of escapes was
 * found, so the grades rank what makers and journeys warn of; they are no probability.
 */
export function escapeRisk(wearing: Wearing): EscapeRisk {
  const build = buildCauses(wearing);
  const looseness = loosenessCauses(wearing);
  const made = wearing.style.isEscapeSafe ? ESCAPE_SAFE_POINTS : 0;
  const points = Math.max(0, pointsOf(build) - made) + pointsOf(looseness);
  const causes = points > 0 ? [...build, ...looseness] : build;
  const { neckGirthMm, chestGirthMm } = wearing.measurements;
  return {
    risk: points === 0 ? 'low' : points < 3 ? 'raised' : 'high',
    neckPercent: Math.round((100 * neckGirthMm) / chestGirthMm),
    slackPercent: Math.round(100 * slackShare(wearing.straps)),
    reasons: [
      ...causes.map(({ reason }) => reason),
      ...(wearing.style.isEscapeSafe && build.length > 0
        ? [`The ${wearing.style.name} is made for that.`]
        : []),
    ],
    remedies: points === 0 ? [] : remediesFor(causes, wearing),
  };
}

const pointsOf = (causes: readonly Cause[]): number =>
  causes.reduce((sum, { points }) => sum + points, 0);

function buildCauses({ measurements, pet, breed, style }: Wearing): Cause[] {
  const { neckGirthMm, chestGirthMm } = measurements;
  const neckShare = neckGirthMm / chestGirthMm;
  const figures = `neck ${formatLength(neckGirthMm, 'cm')}, chest ${formatLength(chestGirthMm, 'cm')}`;
  const causes: Cause[] = [];
  if (neckShare >= NECK_SHARE.over) {
    const reason = `The neck is no smaller than the chest (${figures}), so nothing keeps a loop behind it.`;
    causes.push({ points: style.goesOverHead ? 3 : 2, reason, mends: 'measuring' });
  } else if (neckShare > NECK_SHARE.close) {
    const reason = `The neck is nearly as wide as the chest (${figures}).`;
    causes.push({ points: style.goesOverHead ? 2 : 1, reason, mends: 'measuring' });
  }
  if (pet.species === 'cat') {
    const reason = 'Cats fold their shoulders and back out of two loops.';
    causes.push({ points: 1, reason, mends: 'style' });
  } else if (breed?.bodyType === 'sighthound') {
    const reason = `A ${breed.name} has a deep chest, a slim waist and a head no wider than its neck.`;
    causes.push({ points: 2, reason, mends: 'style' });
  } else if (breed?.bodyType === 'deep-chested') {
    const reason = `A ${breed.name} has a deep chest and a slim waist behind it.`;
    causes.push({ points: 1, reason, mends: 'style' });
  }
  return causes;
}

function loosenessCauses({ straps }: Wearing): Cause[] {
  const causes: Cause[] = straps
    .filter(({ verdict }) => verdict === 'loose')
    .map(({ label, adjustMinMm, neededMm }) => ({
      points: 3,
      reason: `${label}: drawn in fully it is ${adjustMinMm - (neededMm ?? adjustMinMm)} mm too long.`,
      mends: 'cut',
    }));
  const slack = slackShare(straps);
  if (slack < SLACK_SHARE) return causes;
  const reason = `Let out fully, the girth strap stands ${Math.round(100 * slack)} % of the chest off the body.`;
  return [...causes, { points: 1, reason, mends: 'drawing-in' }];
}

/** What the longest girth setting leaves beyond the ease, over the body it lies on. */
function slackShare(straps: readonly StrapFit[]): number {
  const girth = straps.find(({ strapId }) => strapId === 'girth');
  if (!girth?.bodyMm || !girth.neededMm) return 0;
  return Math.max(0, girth.adjustMaxMm - girth.neededMm) / girth.bodyMm;
}

function remediesFor(
  causes: readonly Cause[],
  { pet, style, styles }: Wearing,
): EscapeRisk['remedies'] {
  const has = (mends: Cause['mends']) => causes.some((cause) => cause.mends === mends);
  const words = [
    ...(has('measuring') ? ['Measure the neck again at its base, without the collar'] : []),
    ...(has('cut') ? ['Take the advised size, or made to measure'] : []),
    ...(has('drawing-in') ? ['Draw the slides in until two fingers fit under each strap'] : []),
  ];
  const safer =
    style.isEscapeSafe || !(has('style') || has('measuring'))
      ? []
      : styles.filter(({ species, isEscapeSafe }) => isEscapeSafe && species.includes(pet.species));
  return [
    ...safer.map(({ id, name }) => ({ label: `Choose the ${name}`, styleId: id })),
    ...words.map((label) => ({ label, styleId: null })),
  ];
}
