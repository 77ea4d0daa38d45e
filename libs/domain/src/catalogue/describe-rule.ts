import type {
  Catalogue,
  ChoiceField,
  Condition,
  Literal,
  Measure,
  WrittenRule,
} from '../builder/index.ts';
import { formatLength, formatWeight } from '../pet/index.ts';
import { listed } from './words.ts';

/** A rule as one sentence, e.g. "If the colour is Pink, the padding must not be Fleece." */
export function describeRule(
  { when, require, severity }: WrittenRule,
  catalogue: Catalogue,
): string {
  const condition = when.length === 0 ? 'Every design' : `If ${conditionWords(when, catalogue)}`;
  if (require) {
    const must = severity === 'forbid' ? 'it is required that' : 'it is advised that';
    return when.length === 0
      ? `For every design ${must} ${conditionWords(require, catalogue)}.`
      : `${condition}, ${must} ${conditionWords(require, catalogue)}.`;
  }
  const verdict = severity === 'forbid' ? 'cannot be ordered' : 'is advised against';
  return when.length === 0 ? `${condition} ${verdict}.` : `${condition}, the design ${verdict}.`;
}

const conditionWords = (condition: Condition, catalogue: Catalogue): string =>
  listed(
    condition.map(({ any }) =>
      listed(
        any.map((literal) => literalWords(literal, catalogue)),
        'or',
      ),
    ),
    'and',
  );

export const fieldWords: Readonly<Record<ChoiceField, string>> = {
  species: 'the animal',
  styleId: 'the style',
  size: 'the size',
  colourId: 'the colour',
  buckleId: 'the buckle',
  hardwareFinishId: 'the hardware',
  paddingId: 'the padding',
  fontId: 'the font',
  threadColourId: 'the thread',
  textPosition: 'the text’s place',
};

export const measureWords: Readonly<Record<Measure, string>> = {
  weightG: 'the animal’s weight',
  chestGirthMm: 'the chest girth',
  neckGirthMm: 'the neck girth',
  webbingWidthMm: 'the webbing',
};

export function literalWords(literal: Literal, catalogue: Catalogue): string {
  switch (literal.fact) {
    case 'choice': {
      const names = literal.in.map((id) => choiceName(literal.field, id, catalogue));
      return `${fieldWords[literal.field]} is ${literal.isNot ? 'not ' : ''}${listed(names, 'or')}`;
    }
    case 'measure': {
      const figure = measureFigure(literal.measure, literal.value);
      return literal.is === 'below'
        ? `${measureWords[literal.measure]} is below ${figure}`
        : `${measureWords[literal.measure]} is ${figure} or more`;
    }
    case 'extra': {
      const name =
        catalogue.extras.find(({ id }) => id === literal.extraId)?.name ?? literal.extraId;
      return literal.isNot ? `it has no ${name}` : `it has the ${name}`;
    }
    case 'text':
      return literal.isNot ? 'no text is stitched on' : 'a text is stitched on';
    case 'made-to-measure':
      return literal.isNot ? 'it is a standard size' : 'it is made to measure';
  }
}

function measureFigure(measure: Measure, value: number): string {
  if (measure === 'webbingWidthMm') return `${value} mm`;
  return measure === 'weightG' ? formatWeight(value, 'kg') : formatLength(value, 'cm');
}

const choiceName = (field: ChoiceField, id: string, catalogue: Catalogue): string =>
  choicesOf(field, catalogue).find((choice) => choice.id === id)?.name ?? id;

/** What can be chosen in a field, in the catalogue's order. */
export function choicesOf(
  field: ChoiceField,
  catalogue: Catalogue,
): readonly { id: string; name: string }[] {
  const plain = (...ids: string[]) => ids.map((id) => ({ id, name: id }));
  switch (field) {
    case 'species':
      return plain('dog', 'cat');
    case 'size':
      return plain(...catalogue.sizes.map(({ size }) => size));
    case 'textPosition':
      return plain('side', 'back', 'chest');
    case 'styleId':
      return catalogue.styles;
    case 'colourId':
      return catalogue.colours;
    case 'buckleId':
      return catalogue.buckles;
    case 'hardwareFinishId':
      return catalogue.hardwareFinishes;
    case 'paddingId':
      return catalogue.paddings;
    case 'fontId':
      return catalogue.fonts;
    case 'threadColourId':
      return catalogue.threadColours;
  }
}
