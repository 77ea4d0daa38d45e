import { colourDistance } from '../colour.ts';
import { extraChange, fieldChanges, widthChange } from './choices.ts';
import { extrasOf, inSentence } from '../options.ts';
import type { Availability } from '../catalogue.schema.ts';
import type { FixCandidate, Objection, Rule, RuleContext } from './rule.ts';
import type { ChoiceField } from './written-rule.schema.ts';

/** Options that cannot be had: sold out for now, or no longer made. The nearest that can be had comes first. */
export const optionsAvailable: Rule = (context) => [
  ...chosenOptions(context).flatMap((chosen) => objectionTo(chosen) ?? []),
  ...extrasOf(context.config, context.catalogue).flatMap(
    (extra) =>
      objectionTo({
        field: 'extraIds',
        subject: `extra:${extra.id}`,
        words: `The ${inSentence(extra.name)}`,
        option: extra,
        candidates: () => extraChange(extra.id, false, context),
      }) ?? [],
  ),
];

interface Chosen {
  field: Objection['field'];
  subject: string;
  /** What it is, to begin a sentence with. */
  words: string;
  option: { availability: Availability };
  candidates: () => FixCandidate[];
}

const REASONS: Readonly<Partial<Record<Availability, { code: string; words: string }>>> = {
  'sold-out': { code: 'option-sold-out', words: 'is sold out' },
  retired: { code: 'option-retired', words: 'is no longer made' },
};

function objectionTo({ field, subject, words, option, candidates }: Chosen): Objection | null {
  const reason = REASONS[option.availability];
  if (!reason) return null;
  return {
    code: reason.code,
    subject,
    severity: 'forbid',
    field,
    reason: `${words} ${reason.words}`,
    candidates,
  };
}

function chosenOptions(context: RuleContext): Chosen[] {
  const { config, catalogue, style, colour, webbing, buckle, finish, padding, font, thread } =
    context;
  const chosen = (
    choice: ChoiceField,
    words: string,
    option: Chosen['option'] | undefined,
    nearest?: Nearest,
  ): Chosen[] =>
    option === undefined
      ? []
      : [
          {
            field: fieldOf(choice),
            subject: choice,
            words,
            option,
            candidates: () => nearestFirst(fieldChanges(choice, context), nearest),
          },
        ];
  return [
    ...chosen('styleId', `The ${style?.name}`, style),
    ...chosen(
      'colourId',
      `${colour?.name} webbing`,
      colour,
      colour && { options: catalogue.colours, to: colour },
    ),
    ...(webbing ? [widthOf(webbing, context)] : []),
    ...chosen('buckleId', `The ${buckle?.name.toLowerCase()}`, buckle),
    ...chosen(
      'hardwareFinishId',
      `Hardware in ${finish?.name.toLowerCase()}`,
      finish,
      finish && { options: catalogue.hardwareFinishes, to: finish },
    ),
    ...chosen(
      'paddingId',
      padding?.thicknessMm ? `${padding.name} padding` : `“${padding?.name}”`,
      padding,
    ),
    ...(config.personalisation ? chosen('fontId', `The font ${font?.name}`, font) : []),
    ...chosen(
      'threadColourId',
      `${thread?.name} thread`,
      thread,
      thread && { options: catalogue.threadColours, to: thread },
    ),
  ];
}

const widthOf = (
  webbing: NonNullable<RuleContext['webbing']>,
  { config, catalogue }: RuleContext,
): Chosen => ({
  field: 'webbingWidthMm',
  subject: 'webbingWidthMm',
  words: `Webbing of ${webbing.widthMm} mm`,
  option: webbing,
  candidates: () =>
    catalogue.webbings
      .map(({ widthMm }) => widthMm)
      .toSorted((a, b) => Math.abs(a - config.webbingWidthMm) - Math.abs(b - config.webbingWidthMm))
      .map(widthChange),
});

const fieldOf = (choice: ChoiceField): Objection['field'] =>
  choice === 'fontId' ||
  choice === 'threadColourId' ||
  choice === 'textPosition' ||
  choice === 'species'
    ? 'personalisation'
    : choice;

/** The likest colour first, but none that costs more before those that do not. */
function nearestFirst(
  changes: ReturnType<typeof fieldChanges>,
  nearest: Nearest | undefined,
): FixCandidate[] {
  const plain = ({ label, change }: FixCandidate): FixCandidate => ({ label, change });
  if (!nearest) return changes.map(plain);
  const { options, to } = nearest;
  const distance = (id: string) => {
    const option = options.find((candidate) => candidate.id === id) ?? to;
    const isDearer = option.isPremium === true && to.isPremium === false;
    return colourDistance(option.hex, to.hex) + (isDearer ? DEARER : 0);
  };
  return changes.toSorted((a, b) => distance(a.value) - distance(b.value)).map(plain);
}

interface Coloured {
  id: string;
  hex: string;
  isPremium?: boolean;
}
interface Nearest {
  options: readonly Coloured[];
  to: Coloured;
}

/** More than any two colours lie apart. */
const DEARER = 10;
