import type { RuleFinding } from '../catalogue.schema.ts';
import type { DesignConfig } from '../design-config.schema.ts';
import type { FixCandidate, Objection, Rule, RuleContext } from './rule.ts';

/** Options that this catalogue does not have, e.g. in a design that was saved long ago. */
export const knownOptions: Rule = (context) => {
  const { config, catalogue, style, colour, webbing, buckle, finish, padding } = context;
  return [
    ...(style ? [] : [unknownStyle(context)]),
    ...(colour ? [] : [unknown('colourId', 'colour', config.colourId, catalogue.colours)]),
    ...(webbing ? [] : [unknownWidth(context)]),
    ...(buckle ? [] : [unknown('buckleId', 'buckle', config.buckleId, catalogue.buckles)]),
    ...(finish
      ? []
      : [
          unknown(
            'hardwareFinishId',
            'finish',
            config.hardwareFinishId,
            catalogue.hardwareFinishes,
          ),
        ]),
    ...(padding ? [] : [unknown('paddingId', 'padding', config.paddingId, catalogue.paddings)]),
    ...unknownExtras(context),
    ...unknownTextOptions(context),
  ];
};

type OptionField = 'styleId' | 'colourId' | 'buckleId' | 'hardwareFinishId' | 'paddingId';

function unknown(
  field: OptionField,
  kind: string,
  id: string,
  options: readonly { id: string; name: string }[],
): Objection {
  const likest = options.toSorted((a, b) => sharedWords(b.id, id) - sharedWords(a.id, id));
  const candidates = likest.map(({ id: optionId, name }) => ({
    label: `Choose ${name}`,
    change: { [field]: optionId } satisfies Partial<DesignConfig>,
  }));
  return objection(field, `We no longer have the ${kind} “${id}”`, field, candidates);
}

/** Of an option that is gone only the id is left: `forest-green` is likest to `green`. */
const sharedWords = (a: string, b: string): number => {
  const words = b.split('-');
  return a.split('-').filter((word) => words.includes(word)).length;
};

function unknownStyle({ config, catalogue }: RuleContext): Objection {
  const fitting = catalogue.styles.filter(({ species }) => species.includes(config.species));
  return unknown('styleId', 'style', config.styleId, fitting);
}

function unknownWidth({ config, catalogue }: RuleContext): Objection {
  const candidates = catalogue.webbings
    .toSorted((a, b) => distance(a.widthMm, config) - distance(b.widthMm, config))
    .map(({ widthMm }) => ({ label: `Choose ${widthMm} mm`, change: { webbingWidthMm: widthMm } }));
  const reason = `There is no webbing of ${config.webbingWidthMm} mm`;
  return objection('webbingWidthMm', reason, 'webbingWidthMm', candidates);
}

const distance = (widthMm: number, config: DesignConfig): number =>
  Math.abs(widthMm - config.webbingWidthMm);

function unknownExtras({ config, catalogue }: RuleContext): Objection[] {
  const isKnown = (extraId: string) => catalogue.extras.some(({ id }) => id === extraId);
  return [...new Set(config.extraIds)]
    .filter((extraId) => !isKnown(extraId))
    .map((extraId) => {
      const extraIds = config.extraIds.filter((id) => id !== extraId);
      const fix = { label: 'Leave it out', change: { extraIds } };
      return objection(`extra:${extraId}`, `We no longer have the extra “${extraId}”`, 'extraIds', [
        fix,
      ]);
    });
}

function unknownTextOptions({ config, catalogue, font, thread }: RuleContext): Objection[] {
  const text = config.personalisation;
  if (!text) return [];
  const choices = (
    key: 'fontId' | 'threadColourId',
    options: readonly { id: string; name: string }[],
  ) =>
    options.map(({ id, name }) => ({
      label: `Choose ${name}`,
      change: { personalisation: { ...text, [key]: id } },
    }));
  const found: Objection[] = [];
  if (!font) {
    const fixes = choices('fontId', catalogue.fonts);
    found.push(
      objection('font', `We no longer have the font “${text.fontId}”`, 'personalisation', fixes),
    );
  }
  if (!thread) {
    const fixes = choices('threadColourId', catalogue.threadColours);
    const reason = `We no longer have the thread “${text.threadColourId}”`;
    found.push(objection('thread', reason, 'personalisation', fixes));
  }
  return found;
}

const objection = (
  subject: string,
  reason: string,
  field: RuleFinding['field'],
  candidates: FixCandidate[],
): Objection => ({
  code: 'unknown-option',
  subject,
  severity: 'forbid',
  field,
  reason,
  candidates: () => candidates,
});
