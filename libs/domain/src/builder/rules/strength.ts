import { formatWeight } from '../../pet/units.ts';
import { withArticle } from '../../pet/words.ts';
import { bodyOf } from '../geometry/index.ts';
import type { Buckle } from '../options.ts';
import type { FixCandidate, Rule, RuleContext } from './rule.ts';

/** "Breaking load = 3 to 4 × dog weight", a published rule of thumb (data/README.md). */
export const SAFETY_FACTOR = 3;
export const GRAVITY_M_S2 = 9.80665;

/** The load in newton that every part must bear for an animal of this weight. */
export const requiredLoadN = (weightG: number): number =>
  Math.ceil((SAFETY_FACTOR * GRAVITY_M_S2 * weightG) / 1000);

/** The load of a buckle in a width, or null where it is not made. */
export const buckleLoadN = (buckle: Buckle, widthMm: number): number | null =>
  buckle.loads.find((load) => load.widthMm === widthMm)?.breakingLoadN ?? null;

/** A buckle that is not made in the width of the webbing. */
export const buckleMadeInWidth: Rule = (context) => {
  const { config, buckle, webbing } = context;
  if (!buckle || !webbing || buckleLoadN(buckle, webbing.widthMm) !== null) return [];
  return [
    {
      code: 'buckle-not-in-width',
      severity: 'forbid',
      field: 'buckleId',
      reason: `The ${buckle.name.toLowerCase()} is not made for ${config.webbingWidthMm} mm webbing`,
      candidates: () => combinations(context, 0),
    },
  ];
};

/** Webbing or buckle that would break under three times the weight of the animal. */
export const strongEnough: Rule = (context) => {
  const { config, catalogue, buckle, webbing } = context;
  if (!buckle || !webbing) return [];
  const holdsN = Math.min(
    webbing.breakingLoadN,
    buckleLoadN(buckle, webbing.widthMm) ?? Number.POSITIVE_INFINITY,
  );
  const { weightG } = bodyOf(config, catalogue);
  const neededN = requiredLoadN(weightG);
  if (holdsN >= neededN) return [];
  const hardware = `${webbing.widthMm} mm hardware (${buckle.name.toLowerCase()}, about ${holdsN} N)`;
  const animal = withArticle(`${formatWeight(weightG, 'kg')} ${config.species}`);
  return [
    {
      code: 'hardware-too-weak',
      severity: 'forbid',
      field: 'webbingWidthMm',
      reason: `${hardware} does not hold ${animal}, which asks for ${neededN} N`,
      candidates: () => combinations(context, neededN),
    },
  ];
};

/**
 * Buckle and width together, strong enough and nearest to what was chosen: first the same buckle in
 * another width, then another buckle in the same width, then both changed, narrow before wide.
 */
function combinations({ config, catalogue }: RuleContext, neededN: number): FixCandidate[] {
  const strong = catalogue.webbings
    .filter((webbing) => webbing.breakingLoadN >= neededN)
    .flatMap(({ widthMm }) => catalogue.buckles.map((buckle) => ({ widthMm, buckle })))
    .filter(({ widthMm, buckle }) => (buckleLoadN(buckle, widthMm) ?? -1) >= neededN);
  const changes = ({ widthMm, buckle }: (typeof strong)[number]) =>
    (widthMm === config.webbingWidthMm ? 0 : 1) + (buckle.id === config.buckleId ? 0 : 1.5);
  return strong
    .filter((choice) => changes(choice) > 0)
    .toSorted(
      (a, b) =>
        changes(a) - changes(b) ||
        Math.abs(a.widthMm - config.webbingWidthMm) - Math.abs(b.widthMm - config.webbingWidthMm),
    )
    .map(({ widthMm, buckle }) => {
      const words = [
        ...(widthMm === config.webbingWidthMm ? [] : [`${widthMm} mm`]),
        ...(buckle.id === config.buckleId ? [] : [`the ${buckle.name.toLowerCase()}`]),
      ];
      return {
        label: `Choose ${words.join(' and ')}`,
        change: { webbingWidthMm: widthMm, buckleId: buckle.id },
      };
    });
}
