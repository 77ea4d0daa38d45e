import type { Catalogue, Literal, WrittenRule } from '@pet/domain/builder';
import { choicesOf } from '@pet/domain/catalogue';

/** What a line of a rule can speak of, in the order of the builder. */
export const subjects = [
  { id: 'species', label: 'Animal' },
  { id: 'size', label: 'Size' },
  { id: 'weightG', label: 'Animal’s weight' },
  { id: 'chestGirthMm', label: 'Chest girth' },
  { id: 'neckGirthMm', label: 'Neck girth' },
  { id: 'made-to-measure', label: 'Made to measure' },
  { id: 'styleId', label: 'Style' },
  { id: 'colourId', label: 'Colour' },
  { id: 'webbingWidthMm', label: 'Webbing width' },
  { id: 'buckleId', label: 'Buckle' },
  { id: 'hardwareFinishId', label: 'Hardware' },
  { id: 'paddingId', label: 'Padding' },
  { id: 'extra', label: 'Extra' },
  { id: 'text', label: 'Stitched text' },
  { id: 'textPosition', label: 'Text’s place' },
  { id: 'fontId', label: 'Font' },
  { id: 'threadColourId', label: 'Thread' },
] as const;
export type Subject = (typeof subjects)[number]['id'];

export function subjectOf(literal: Literal): Subject {
  if (literal.fact === 'choice') return literal.field;
  return literal.fact === 'measure' ? literal.measure : literal.fact;
}

/** What a line begins with when its subject is chosen. */
export function literalFor(subject: Subject, catalogue: Catalogue): Literal {
  switch (subject) {
    case 'weightG':
      return { fact: 'measure', measure: subject, is: 'at-least', value: 20_000 };
    case 'chestGirthMm':
    case 'neckGirthMm':
      return { fact: 'measure', measure: subject, is: 'at-least', value: 500 };
    case 'webbingWidthMm':
      return { fact: 'measure', measure: subject, is: 'at-least', value: 25 };
    case 'extra':
      return { fact: 'extra', extraId: catalogue.extras[0]?.id ?? '', isNot: false };
    case 'text':
    case 'made-to-measure':
      return { fact: subject, isNot: false };
    default: {
      const [first] = choicesOf(subject, catalogue);
      return { fact: 'choice', field: subject, in: first ? [first.id] : [], isNot: false };
    }
  }
}

/** How many stored units one shown unit has: weights are typed in kg, girths in cm. */
export const unitOf = (subject: Subject): { name: string; size: number } => {
  if (subject === 'weightG') return { name: 'kg', size: 1000 };
  return subject === 'webbingWidthMm' ? { name: 'mm', size: 1 } : { name: 'cm', size: 10 };
};

/** The part of the builder in which a finding belongs: that of the last thing that can be changed. */
export function fieldOf({
  when,
  require,
}: Pick<WrittenRule, 'when' | 'require'>): WrittenRule['field'] {
  const literals = [...(require ?? when)].flatMap(({ any }) => any);
  const fields = literals.flatMap((literal) => fieldOfLiteral(literal) ?? []);
  return fields.findLast((field) => field !== 'size') ?? 'size';
}

function fieldOfLiteral(literal: Literal): WrittenRule['field'] | null {
  switch (literal.fact) {
    case 'extra':
      return 'extraIds';
    case 'text':
      return 'personalisation';
    case 'made-to-measure':
      return 'size';
    case 'measure':
      return literal.measure === 'webbingWidthMm' ? 'webbingWidthMm' : 'size';
    case 'choice':
      if (literal.field === 'species') return null;
      return /^(?:font|thread|text)/.test(literal.field)
        ? 'personalisation'
        : (literal.field as WrittenRule['field']);
  }
}

/** Whether the form can show it: every clause says one thing. */
export const isPlain = ({ when, require }: WrittenRule): boolean =>
  [...when, ...(require ?? [])].every(({ any }) => any.length === 1);
