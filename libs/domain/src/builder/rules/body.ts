import { formatLength } from '../../pet/units.ts';
import { bodyOf } from '../geometry/index.ts';
import type { Style } from '../options.ts';
import type { FixCandidate, Rule, RuleContext } from './rule.ts';

/**
 * Webbing as a share of the chest girth: wider than `max` chafes behind the elbows, wider than
 * `limit` cannot lie there at all, narrower than `min` cuts in. The workshop's own figures.
 */
const WIDTH_SHARE = { min: 0.018, max: 0.08, limit: 0.11 };

/** A style that is not cut for the animal's species. */
export const styleForSpecies: Rule = ({ config, catalogue, style }) => {
  if (!style || style.species.includes(config.species)) return [];
  return [
    {
      code: 'style-other-species',
      severity: 'forbid',
      field: 'styleId',
      reason: `The ${style.name} is not cut for a ${config.species}`,
      candidates: () =>
        styleChoices(catalogue.styles.filter(({ species }) => species.includes(config.species))),
    },
  ];
};

/** A design for one species with the measurements of the other. */
export const sameSpecies: Rule = ({ config, catalogue }) => {
  if (config.size.kind === 'standard' || config.size.pet.species === config.species) return [];
  const { species } = config.size.pet;
  const styles = catalogue.styles.filter((style) => style.species.includes(species));
  return [
    {
      code: 'species-differs',
      severity: 'forbid',
      field: 'size',
      reason: `The measurements are those of a ${species}, the design is for a ${config.species}`,
      candidates: () =>
        styles.map((style) => ({
          label: `Choose the ${style.name} for a ${species}`,
          change: { species, styleId: style.id },
        })),
    },
  ];
};

/** Webbing too wide, or uncomfortably narrow, for the girth. */
export const widthForGirth: Rule = (context) => {
  const { config, catalogue, webbing } = context;
  if (!webbing) return [];
  const girthMm = bodyOf(config, catalogue).chest.midMm;
  const { widthMm } = webbing;
  const facts = `${widthMm} mm webbing is too`;
  const animal = `a chest of ${formatLength(Math.round(girthMm), 'cm')}`;
  if (widthMm > girthMm * WIDTH_SHARE.max) {
    return [
      {
        code: 'webbing-too-wide',
        severity: widthMm > girthMm * WIDTH_SHARE.limit ? 'forbid' : 'warn',
        field: 'webbingWidthMm',
        reason: `${facts} wide for ${animal} and would chafe behind the elbows`,
        candidates: () => widthChoices(context, (mm) => mm <= girthMm * WIDTH_SHARE.max),
      },
    ];
  }
  if (widthMm >= girthMm * WIDTH_SHARE.min) return [];
  return [
    {
      code: 'webbing-too-narrow',
      severity: 'warn',
      field: 'webbingWidthMm',
      reason: `${facts} narrow for ${animal} and presses where it pulls`,
      candidates: () => widthChoices(context, (mm) => mm >= girthMm * WIDTH_SHARE.min),
    },
  ];
};

/** Widths that suit, nearest first; with the buckle as it is, and with each other buckle. */
function widthChoices(
  { config, catalogue }: RuleContext,
  suits: (widthMm: number) => boolean,
): FixCandidate[] {
  const widths = catalogue.webbings
    .map(({ widthMm }) => widthMm)
    .filter(suits)
    .toSorted((a, b) => Math.abs(a - config.webbingWidthMm) - Math.abs(b - config.webbingWidthMm));
  const others = catalogue.buckles.filter(({ id }) => id !== config.buckleId);
  return widths.flatMap((webbingWidthMm) => [
    { label: `Choose ${webbingWidthMm} mm`, change: { webbingWidthMm } },
    ...others.map(({ id, name }) => ({
      label: `Choose ${webbingWidthMm} mm and the ${name.toLowerCase()}`,
      change: { webbingWidthMm, buckleId: id },
    })),
  ]);
}

/**
 * A pattern that goes over the head, for a neck that is no smaller than the chest. A warning while
 * the measurements are still in doubt (the fit report holds the design and asks), forbidden once the
 * customer has said that they are right.
 */
export const neckBelowChest: Rule = ({ config, catalogue, style }) => {
  if (config.size.kind === 'standard' || !style?.goesOverHead) return [];
  const { neckGirthMm, chestGirthMm } = config.size.measurements;
  if (neckGirthMm < chestGirthMm) return [];
  const fitting = catalogue.styles
    .filter(({ species, goesOverHead }) => species.includes(config.species) && !goesOverHead)
    .toSorted((a, b) => Number(b.isEscapeSafe) - Number(a.isEscapeSafe));
  return [
    {
      code: 'slips-over-head',
      severity: config.size.isConfirmed ? 'forbid' : 'warn',
      field: 'styleId',
      reason: `The ${style.name} goes over the head, and with this neck it would slip off again`,
      candidates: () => styleChoices(fitting),
    },
  ];
};

const styleChoices = (styles: readonly Style[]): FixCandidate[] =>
  styles.map(({ id, name }) => ({ label: `Choose the ${name}`, change: { styleId: id } }));
