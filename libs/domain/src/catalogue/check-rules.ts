import { describeDesign, type Catalogue } from '../builder/index.ts';
import { objects } from '../builder/rules/condition.ts';
import type { WrittenRule } from '../builder/rules/written-rule.schema.ts';
import { dimensionOf, literalsOf } from './design-space.ts';
import type { CatalogueFault } from './fault.ts';
import { cellsOf, designOf, type Cell } from './representative-animals.ts';
import { unchoosable } from './unchoosable.ts';
import { openSearch, type Search } from './witness-search.ts';
import { quoted } from './words.ts';

export interface RuleCheck {
  refusals: CatalogueFault[];
  /** Sentences on what was meant so, or could not be decided. */
  warnings: string[];
}

/**
 * Whether the rules of a catalogue leave something to choose: in every style and size at least one
 * design, and for every option that can be had at least one design with it. The search is complete
 * for what rules can tell apart (see `dimensionsOf`) in standard sizes, and for measured animals as far
 * as the representative ones go. What would take more than the tries allowed is a warning.
 *
 * A rule that names nothing but styles, sizes and animals and so takes a style out of a size is meant
 * so; it is a warning as long as the animal can be served in another style.
 */
export function checkRules(catalogue: Catalogue): RuleCheck {
  const forbidding = catalogue.rules.filter(({ severity }) => severity === 'forbid');
  if (forbidding.length === 0) return { refusals: [], warnings: [] };
  const search = openSearch(catalogue, forbidding);
  const cells = cellsOf(forbidding.flatMap(literalsOf), catalogue);
  const outcomes = cells.map((cell) => ({ cell, outcome: search.outcome(cell, forbidding) }));
  const warnings: string[] = [];
  const refusals = new Map<string, CatalogueFault>();
  for (const { cell, outcome } of outcomes) {
    if (outcome === 'undecided') warnings.push(undecided(cell, catalogue));
    if (outcome !== 'impossible' || search.outcome(cell, []) !== 'possible') continue;
    const isServed = outcomes.some(
      (other) => other.outcome === 'possible' && isSameAnimal(other.cell, cell),
    );
    const intended = forbidding.find((rule) => isBlanket(rule, cell, catalogue));
    if (intended && isServed) {
      warnings.push(
        `Not to be had any more, as ${quoted(intended.reason)} says: ${cellWords(cell, catalogue)}.`,
      );
      continue;
    }
    const fault = impossible(cell, search, forbidding, catalogue);
    const key = fault.ruleIds.join();
    if (!refusals.has(key)) refusals.set(key, fault);
  }
  if (refusals.size === 0) {
    for (const fault of unchoosable(cells, search, forbidding, catalogue))
      refusals.set(fault.message, fault);
  }
  return { refusals: [...refusals.values()], warnings: [...new Set(warnings)].slice(0, 20) };
}

function impossible(
  cell: Cell,
  search: Search,
  rules: readonly WrittenRule[],
  catalogue: Catalogue,
): CatalogueFault {
  const decisive = rules.filter((rule) =>
    search.witness(
      cell,
      rules.filter((other) => other !== rule),
    ),
  );
  const example = search.witness(cell, []) ?? designOf(cell, catalogue);
  const objecting = rules.filter((rule) => objects(rule, example, catalogue));
  const blamed = decisive.length > 0 ? decisive : objecting;
  const names = blamed.map(({ reason }) => quoted(reason)).join(' and ');
  return {
    ruleIds: blamed.map(({ id }) => id),
    message: `With ${names} nothing is left to choose for ${cellWords(cell, catalogue)}.`,
    example: { config: example, description: describeDesign(example, catalogue) },
  };
}

/** A rule that speaks of nothing but style, size and animal, and objects to the whole cell. */
const isBlanket = (rule: WrittenRule, cell: Cell, catalogue: Catalogue): boolean =>
  literalsOf(rule).every((literal) => {
    const dimension = dimensionOf(literal);
    return dimension === null || dimension === 'styleId';
  }) && objects(rule, designOf(cell, catalogue), catalogue);

const isSameAnimal = (a: Cell, b: Cell): boolean =>
  a.species === b.species && JSON.stringify(a.size) === JSON.stringify(b.size);

const undecided = (cell: Cell, catalogue: Catalogue): string =>
  `These rules are too many to try everything out: look yourself whether something is left for ${cellWords(cell, catalogue)}.`;

function cellWords({ species, styleId, size }: Cell, catalogue: Catalogue): string {
  const style = catalogue.styles.find(({ id }) => id === styleId)?.name ?? styleId;
  if (size.kind === 'standard') return `a ${style} for a ${species} in size ${size.size}`;
  const { weightG, chestGirthMm } = size.measurements;
  return `a ${style} for a ${species} of ${Math.round(weightG / 100) / 10} kg with a chest of ${Math.round(chestGirthMm / 10)} cm`;
}
