import { applyChange } from '../apply-change.ts';
import { choiceFields } from './choice-fields.ts';
import {
  changesAgainst,
  changesTowards,
  extraChange,
  fieldChanges,
  widthChange,
} from './choices.ts';
import { objects } from './condition.ts';
import type { FixCandidate, Rule, RuleContext } from './rule.ts';
import type { RuleFix, WrittenRule } from './written-rule.schema.ts';

/** The rules that stand in the catalogue. */
export const writtenRules: Rule = (context) =>
  context.catalogue.rules
    .filter((rule) => objects(rule, context.config, context.catalogue))
    .map((rule) => ({
      code: `rule:${rule.id}`,
      severity: rule.severity,
      field: rule.field,
      reason: rule.reason,
      candidates: () => candidatesOf(rule, context),
    }));

function candidatesOf({ fix, when, require }: WrittenRule, context: RuleContext): FixCandidate[] {
  return [
    ...(fix ? changeOfFix(fix, context) : []),
    ...(require ? changesTowards(require, context) : []),
    ...changesAgainst(when, context),
  ];
}

/** The written fix as one change with a label in the words of the catalogue; none if an option is unknown. */
function changeOfFix(fix: RuleFix, context: RuleContext): FixCandidate[] {
  const { addExtraId, removeExtraId, webbingWidthMm } = fix;
  const steps: ((context: RuleContext) => FixCandidate | undefined)[] = [
    ...choiceFields.map((field) => (now: RuleContext) => {
      const value = field in fix ? fix[field as keyof RuleFix] : undefined;
      if (value === undefined) return undefined;
      return fieldChanges(field, now).find((candidate) => candidate.value === value);
    }),
    () => (webbingWidthMm === undefined ? undefined : widthChange(webbingWidthMm)),
    (now) => (addExtraId === undefined ? undefined : extraChange(addExtraId, true, now)[0]),
    (now) => (removeExtraId === undefined ? undefined : extraChange(removeExtraId, false, now)[0]),
  ];
  const labels: string[] = [];
  let { config } = context;
  for (const step of steps) {
    const candidate = step({ ...context, config });
    if (!candidate) continue;
    const { label } = candidate;
    labels.push(labels.length === 0 ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`);
    config = applyChange(config, candidate.change);
  }
  return labels.length === 0
    ? []
    : [{ label: labels.join(' and '), change: differing(context, config) }];
}

const differing = ({ config }: RuleContext, after: RuleContext['config']): FixCandidate['change'] =>
  Object.fromEntries(
    Object.entries(after).filter(([key, value]) => config[key as keyof typeof config] !== value),
  );
