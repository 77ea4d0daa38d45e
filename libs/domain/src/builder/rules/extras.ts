import { withArticle } from '../../pet/words.ts';
import type { DesignConfig, TextPosition } from '../design-config.schema.ts';
import { extrasOf, inSentence, type Extra } from '../options.ts';
import type { FixCandidate, Objection, Rule } from './rule.ts';

const POSITIONS: readonly TextPosition[] = ['side', 'back', 'chest'];

/** Extras that do not go with the species, the webbing, the style or the place of the text. */
export const extrasFit: Rule = (context) =>
  extrasOf(context.config, context.catalogue).flatMap((extra) =>
    [notForSpecies, webbingTooNarrow, inTheWayOfText].flatMap(
      (object) => object(extra, context) ?? [],
    ),
  );

type ExtraRule = (extra: Extra, context: Parameters<Rule>[0]) => Objection | null;

const notForSpecies: ExtraRule = (extra, { config }) =>
  extra.species.includes(config.species)
    ? null
    : objection(
        'extra-other-species',
        extra,
        `${named(extra)} is not for a ${config.species}`,
        () => [without(extra, config)],
      );

const webbingTooNarrow: ExtraRule = (extra, { config, catalogue }) => {
  if (config.webbingWidthMm >= extra.webbingWidthMinMm) return null;
  const wider = catalogue.webbings
    .filter(({ widthMm }) => widthMm >= extra.webbingWidthMinMm)
    .map(({ widthMm }) => ({ label: `Choose ${widthMm} mm`, change: { webbingWidthMm: widthMm } }));
  const reason = `${named(extra)} needs webbing of at least ${extra.webbingWidthMinMm} mm`;
  return objection('extra-needs-wider-webbing', extra, reason, () => [
    ...wider,
    without(extra, config),
  ]);
};

const inTheWayOfText: ExtraRule = (extra, { config }) => {
  const text = config.personalisation;
  if (!text || extra.place !== text.position) return null;
  const moves = POSITIONS.filter((position) => position !== text.position).map((position) => ({
    label: `Stitch the text on the ${position}`,
    change: { personalisation: { ...text, position } },
  }));
  const reason = `The ${inSentence(extra.name)} takes the place of the text on the ${text.position}`;
  return objection('text-place-taken', extra, reason, () => [...moves, without(extra, config)]);
};

const objection = (
  code: string,
  extra: Extra,
  reason: string,
  candidates: Objection['candidates'],
): Objection => ({
  code,
  subject: extra.id,
  severity: 'forbid',
  field: 'extraIds',
  reason,
  candidates,
});

const without = (extra: Extra, config: DesignConfig): FixCandidate => ({
  label: `Leave out the ${inSentence(extra.name)}`,
  change: { extraIds: config.extraIds.filter((id) => id !== extra.id) },
});

/** At the start of a sentence. */
const named = (extra: Extra): string => {
  const words = withArticle(inSentence(extra.name));
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};
