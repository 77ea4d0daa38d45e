import {
  defaultConfig,
  reasonsAgainst,
  type Catalogue,
  type Preset,
  type WrittenRule,
} from '../builder/index.ts';
import { checkContradictions } from './check-contradictions.ts';
import { checkRules } from './check-rules.ts';
import { choicesOf } from './describe-rule.ts';
import { literalsOf } from './design-space.ts';
import { fault, type CatalogueFault } from './fault.ts';
import { groupWords, optionGroups, optionsOf } from './option-groups.ts';
import { listed, quoted } from './words.ts';

export interface CatalogueCheck {
  /** Why it cannot be published. */
  refusals: CatalogueFault[];
  /** What to know before it is. */
  warnings: string[];
}

/** Everything that is wrong about a catalogue that is to follow another, cheap questions first. */
export function checkCatalogue(
  after: Catalogue,
  before: Catalogue,
  presets: readonly Preset[],
): CatalogueCheck {
  const broken = [...twins(after), ...gone(before, after), ...unknownNames(after)];
  if (broken.length > 0) return { refusals: broken, warnings: [] };
  const { refusals, warnings } = checkRules(after);
  return {
    refusals: [...refusals, ...checkContradictions(after)],
    warnings: [...spoiltStarts(after, presets), ...warnings],
  };
}

/** Starter designs and first designs of the builder that could not be ordered. */
export function spoiltStarts(catalogue: Catalogue, presets: readonly Preset[]): string[] {
  const starts = [
    ...(['dog', 'cat'] as const).map((species) => ({
      name: `The design that the builder opens with for a ${species}`,
      config: defaultConfig(species, catalogue),
    })),
    ...presets.map(({ name, config }) => ({ name: `The starter design ${quoted(name)}`, config })),
  ];
  return starts.flatMap(({ name, config }) => {
    const [reason] = reasonsAgainst(config, catalogue);
    return reason ? [`${name} can then not be ordered: ${reason}`] : [];
  });
}

function twins(catalogue: Catalogue): CatalogueFault[] {
  const lists: [string, string[]][] = [
    ...optionGroups.map((group): [string, string[]] => [
      groupWords[group],
      optionsOf(catalogue, group).map(({ id }) => id),
    ]),
    ['Rules', catalogue.rules.map(({ id }) => id)],
  ];
  return lists.flatMap(([name, ids]) => {
    const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
    return twice.length === 0
      ? []
      : [fault(`${name} have ${listed(twice.map(quoted), 'and')} twice.`)];
  });
}

/** What is in designs of customers must stay readable. */
function gone(before: Catalogue, after: Catalogue): CatalogueFault[] {
  const options = optionGroups.flatMap((group) => {
    const kept = new Set(optionsOf(after, group).map(({ id }) => id));
    return optionsOf(before, group)
      .filter(({ id }) => !kept.has(id))
      .map(({ name }) =>
        fault(
          `${name} is missing under ${groupWords[group]}. Retire it instead: designs that have it are still shown.`,
        ),
      );
  });
  const sizes = new Set(after.sizes.map(({ size }) => size));
  return [
    ...options,
    ...before.sizes
      .filter(({ size }) => !sizes.has(size))
      .map(({ size }) =>
        fault(`Size ${size} is missing. Designs in that size could no longer be shown.`),
      ),
  ];
}

const unknownNames = (catalogue: Catalogue): CatalogueFault[] =>
  catalogue.rules.flatMap((rule) => {
    const names = namesIn(rule, catalogue);
    return names.length === 0
      ? []
      : [
          fault(
            `The rule ${quoted(rule.reason)} names ${listed(names.map(quoted), 'and')}, which the catalogue does not have.`,
            [rule.id],
          ),
        ];
  });

function namesIn(rule: WrittenRule, catalogue: Catalogue): string[] {
  const hasExtra = (id: string) => catalogue.extras.some((extra) => extra.id === id);
  const inCondition = literalsOf(rule).flatMap((literal) => {
    if (literal.fact === 'extra') return hasExtra(literal.extraId) ? [] : [literal.extraId];
    if (literal.fact !== 'choice') return [];
    const choices = choicesOf(literal.field, catalogue);
    return literal.in.filter((id) => !choices.some((choice) => choice.id === id));
  });
  const { addExtraId, removeExtraId, webbingWidthMm, ...choices } = rule.fix ?? {};
  const extras = [addExtraId, removeExtraId].filter((id) => id !== undefined && !hasExtra(id));
  const inFix = (
    ['styleId', 'colourId', 'buckleId', 'hardwareFinishId', 'paddingId'] as const
  ).flatMap((field) => {
    const id = choices[field];
    return id === undefined || choicesOf(field, catalogue).some((choice) => choice.id === id)
      ? []
      : [id];
  });
  const isWidthKnown =
    webbingWidthMm === undefined ||
    catalogue.webbings.some(({ widthMm }) => widthMm === webbingWidthMm);
  return [
    ...inCondition,
    ...inFix,
    ...(extras as string[]),
    ...(isWidthKnown ? [] : [`${webbingWidthMm} mm`]),
  ];
}
