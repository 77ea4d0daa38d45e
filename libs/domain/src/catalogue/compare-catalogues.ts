import { canonicalJson } from '../builder/canonical-design.ts';
import type { Catalogue } from '../builder/index.ts';
import { describeRule } from './describe-rule.ts';
import { availabilityWords, groupWords, optionGroups, optionsOf } from './option-groups.ts';
import { listed, quoted } from './words.ts';

/** What differs between two catalogues, a sentence for each difference; empty when nothing does. */
export function catalogueChangesInWords(before: Catalogue, after: Catalogue): string[] {
  return [
    ...optionChanges(before, after),
    ...ruleChanges(before, after),
    ...otherChanges(before, after),
  ];
}

const optionChanges = (before: Catalogue, after: Catalogue): string[] =>
  optionGroups.flatMap((group) => {
    const old = new Map(optionsOf(before, group).map((option) => [option.id, option]));
    return optionsOf(after, group).flatMap((option) => {
      const was = old.get(option.id);
      const title = `${groupWords[group]}: ${option.name}`;
      if (!was) return [`${title} is new`];
      const [from, to] = [was.availability, option.availability];
      const isChanged = !isSame({ ...was, availability: to }, option);
      return [
        ...(from === to ? [] : [`${title}: ${availabilityWords[from]} → ${availabilityWords[to]}`]),
        ...(isChanged ? [`${title}: ${listed(differingKeys(was, option), 'and')} changed`] : []),
      ];
    });
  });

function ruleChanges({ rules: before }: Catalogue, after: Catalogue): string[] {
  const old = new Map(before.map((rule) => [rule.id, rule]));
  const kept = new Set(after.rules.map(({ id }) => id));
  return [
    ...after.rules.flatMap((rule) => {
      const was = old.get(rule.id);
      if (!was) return [`New rule: ${describeRule(rule, after)}`];
      return isSame(was, rule)
        ? []
        : [`Changed rule ${quoted(rule.reason)}: ${describeRule(rule, after)}`];
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map(({ reason }) => `Rule removed: ${quoted(reason)}`),
  ];
}

function otherChanges(before: Catalogue, after: Catalogue): string[] {
  const told = new Set<string>([...optionGroups, 'rules', 'version']);
  const names: Readonly<Record<string, string>> = {
    leadTime: 'Lead time changed',
    sizes: 'The size table changed',
    textLengthMax: 'The longest text changed',
  };
  return differingKeys(before, after)
    .filter((key) => !told.has(key))
    .map((key) => names[key] ?? `${key} changed`);
}

const differingKeys = (a: object, b: object): string[] => {
  const [one, other] = [a, b] as Record<string, unknown>[];
  return Object.keys({ ...a, ...b }).filter((key) => !isSame(one?.[key], other?.[key]));
};

/** A database keeps the keys of a document in an order of its own. */
const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
