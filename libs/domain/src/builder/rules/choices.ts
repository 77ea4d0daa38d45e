import { applyChange } from '../apply-change.ts';
import type { DesignConfig } from '../design-config.schema.ts';
import { inSentence } from '../options.ts';
import { isTrue } from './condition.ts';
import type { FixCandidate, RuleContext } from './rule.ts';
import type { ChoiceField, Condition, Literal } from './written-rule.schema.ts';

/** Enough to find one that mends; each has to be tried. */
const CANDIDATES_MAX = 60;

type Context = Pick<RuleContext, 'config' | 'catalogue'>;

/** Changes after which a condition holds, those of the first clause that does not hold yet foremost. */
export function changesTowards([clause, ...others]: Condition, context: Context): FixCandidate[] {
  if (!clause) return [];
  if (clause.any.some((literal) => isTrue(literal, context.config, context.catalogue))) {
    return changesTowards(others, context);
  }
  return clause.any
    .flatMap((literal) => changesOf(literal, context))
    .flatMap((first) => {
      const config = applyChange(context.config, first.change);
      const rest = changesTowards(others, { ...context, config });
      return rest.length > 0 ? rest.map((next) => joined(first, next)) : [first];
    })
    .slice(0, CANDIDATES_MAX);
}

/** Changes after which a condition no longer holds; what is said last in it is changed first. */
export const changesAgainst = (condition: Condition, context: Context): FixCandidate[] =>
  condition
    .toReversed()
    .flatMap(({ any }) =>
      changesTowards(
        any.map((literal) => ({ any: [negated(literal)] })),
        context,
      ),
    )
    .slice(0, CANDIDATES_MAX);

export function negated(literal: Literal): Literal {
  if (literal.fact !== 'measure') return { ...literal, isNot: !literal.isNot };
  return { ...literal, is: literal.is === 'below' ? 'at-least' : 'below' };
}

const joined = (a: FixCandidate, b: FixCandidate): FixCandidate => ({
  label: `${a.label} and ${b.label.charAt(0).toLowerCase()}${b.label.slice(1)}`,
  change: { ...a.change, ...b.change },
});

/** Changes that make one literal true. The animal and its size are never changed. */
function changesOf(literal: Literal, context: Context): FixCandidate[] {
  const { config, catalogue } = context;
  switch (literal.fact) {
    case 'choice': {
      const isWanted = (id: string) => literal.in.includes(id) !== literal.isNot;
      return fieldChanges(literal.field, context).filter(({ value }) => isWanted(value));
    }
    case 'measure': {
      if (literal.measure !== 'webbingWidthMm') return [];
      const distance = (mm: number) => Math.abs(mm - config.webbingWidthMm);
      return catalogue.webbings
        .map(({ widthMm }) => widthMm)
        .filter((mm) => mm >= literal.value === (literal.is === 'at-least'))
        .toSorted((a, b) => distance(a) - distance(b))
        .map((webbingWidthMm) => widthChange(webbingWidthMm));
    }
    case 'extra':
      return extraChange(literal.extraId, !literal.isNot, context);
    case 'text':
      return literal.isNot && config.personalisation
        ? [{ label: 'Leave the text out', change: { personalisation: null } }]
        : [];
    case 'made-to-measure':
      return [];
  }
}

export const widthChange = (webbingWidthMm: number): FixCandidate => ({
  label: `Choose ${webbingWidthMm} mm`,
  change: { webbingWidthMm },
});

export function extraChange(
  extraId: string,
  isAdded: boolean,
  { config, catalogue }: Context,
): FixCandidate[] {
  const extra = catalogue.extras.find(({ id }) => id === extraId);
  if (!extra) return [];
  const others = config.extraIds.filter((id) => id !== extraId);
  const name = inSentence(extra.name);
  return [
    isAdded
      ? { label: `Add the ${name}`, change: { extraIds: [...others, extraId] } }
      : { label: `Leave out the ${name}`, change: { extraIds: others } },
  ];
}

type FieldChange = FixCandidate & { value: string };

/** Every other choice of a field, as the change that makes it. */
export function fieldChanges(field: ChoiceField, { config, catalogue }: Context): FieldChange[] {
  const text = config.personalisation;
  const named = (
    options: readonly { id: string; name: string }[],
    label: (name: string) => string,
  ) => options.map(({ id, name }) => ({ value: id, label: label(name) }));
  const changes = (
    choices: { value: string; label: string }[],
    change: (value: string) => Partial<DesignConfig>,
  ) => choices.map((choice) => ({ ...choice, change: change(choice.value) }));
  const ofText = (choices: { value: string; label: string }[], key: string) =>
    text ? changes(choices, (value) => ({ personalisation: { ...text, [key]: value } })) : [];
  const plain = (name: string) => `Choose ${name}`;
  const article = (name: string) => `Choose the ${name.toLowerCase()}`;
  switch (field) {
    case 'styleId': {
      const cut = catalogue.styles.filter(({ species }) => species.includes(config.species));
      return changes(
        named(cut, (name) => `Choose the ${name}`),
        (styleId) => ({ styleId }),
      );
    }
    case 'colourId':
      return changes(named(catalogue.colours, plain), (colourId) => ({ colourId }));
    case 'buckleId':
      return changes(named(catalogue.buckles, article), (buckleId) => ({ buckleId }));
    case 'hardwareFinishId':
      return changes(
        named(catalogue.hardwareFinishes, (name) => `Choose ${name.toLowerCase()} hardware`),
        (hardwareFinishId) => ({ hardwareFinishId }),
      );
    case 'paddingId':
      return changes(named(catalogue.paddings, plain), (paddingId) => ({ paddingId }));
    case 'fontId':
      return ofText(
        named(catalogue.fonts, (name) => `Choose the font ${name}`),
        'fontId',
      );
    case 'threadColourId':
      return ofText(
        named(catalogue.threadColours, (name) => `Choose ${name} thread`),
        'threadColourId',
      );
    case 'textPosition':
      return ofText(
        ['side', 'back', 'chest'].map((value) => ({ value, label: `Stitch it on the ${value}` })),
        'position',
      );
    case 'species':
    case 'size':
      return [];
  }
}
