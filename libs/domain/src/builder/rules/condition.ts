import { pricedSize } from '../calculate-price.ts';
import type { Catalogue } from '../catalogue.schema.ts';
import type { DesignConfig } from '../design-config.schema.ts';
import { bodyOf } from '../geometry/index.ts';
import { hasExtra } from '../options.ts';
import type {
  ChoiceField,
  Condition,
  Literal,
  Measure,
  WrittenRule,
} from './written-rule.schema.ts';

/** Whether a condition holds for a design; without clauses it holds for every one. */
export const holds = (condition: Condition, config: DesignConfig, catalogue: Catalogue): boolean =>
  condition.every(({ any }) => any.some((literal) => isTrue(literal, config, catalogue)));

/** Whether a rule objects to a design. */
export const objects = (
  { when, require }: Pick<WrittenRule, 'when' | 'require'>,
  config: DesignConfig,
  catalogue: Catalogue,
): boolean =>
  holds(when, config, catalogue) && (require === null || !holds(require, config, catalogue));

export function isTrue(literal: Literal, config: DesignConfig, catalogue: Catalogue): boolean {
  switch (literal.fact) {
    case 'measure': {
      const isReached = measureOf(literal.measure, config, catalogue) >= literal.value;
      return isReached === (literal.is === 'at-least');
    }
    case 'choice': {
      const chosen = choiceOf(literal.field, config, catalogue);
      return (chosen !== null && literal.in.includes(chosen)) !== literal.isNot;
    }
    case 'extra':
      return hasExtra(config, literal.extraId) !== literal.isNot;
    case 'text':
      return (config.personalisation !== null) !== literal.isNot;
    case 'made-to-measure':
      return (config.size.kind === 'made-to-measure') !== literal.isNot;
  }
}

/** What a design has chosen in a field; null for the text of a design without any. */
export function choiceOf(
  field: ChoiceField,
  config: DesignConfig,
  catalogue: Catalogue,
): string | null {
  switch (field) {
    case 'size':
      return pricedSize(config, catalogue);
    case 'textPosition':
      return config.personalisation?.position ?? null;
    case 'fontId':
    case 'threadColourId':
      return config.personalisation?.[field] ?? null;
    default:
      return config[field];
  }
}

function measureOf(measure: Measure, config: DesignConfig, catalogue: Catalogue): number {
  if (measure === 'webbingWidthMm') return config.webbingWidthMm;
  const { weightG, chest, neck } = bodyOf(config, catalogue);
  if (measure === 'weightG') return weightG;
  return measure === 'chestGirthMm' ? chest.midMm : neck.midMm;
}
