import { describeDesign, type Catalogue } from '../builder/index.ts';
import { isAvailable } from '../builder/options.ts';
import { objects } from '../builder/rules/condition.ts';
import type { WrittenRule } from '../builder/rules/written-rule.schema.ts';
import { add, dimensionOf, literalsOf, set, type Dimension } from './design-space.ts';
import type { CatalogueFault } from './fault.ts';
import type { Cell } from './representative-animals.ts';
import type { Search } from './witness-search.ts';
import { quoted } from './words.ts';

/** Options on sale that no design can have because of the rules. */
export function unchoosable(
  cells: readonly Cell[],
  search: Search,
  rules: readonly WrittenRule[],
  catalogue: Catalogue,
): CatalogueFault[] {
  const named = new Set(rules.flatMap(literalsOf).map(dimensionOf));
  return choosable(catalogue)
    .filter(({ dimension }) => named.has(dimension.key))
    .flatMap(({ name, dimension }) => {
      const find = (obeyed: readonly WrittenRule[]) => {
        for (const cell of cells) {
          const found = search.witness(cell, obeyed, dimension);
          if (found !== null) return { found };
        }
        return null;
      };
      const free = find(rules) ? null : find([]);
      const example = free?.found;
      if (!example) return [];
      const blamed = rules.filter((rule) => objects(rule, example, catalogue));
      const reasons = blamed.map(({ reason }) => quoted(reason)).join(' and ');
      return [
        {
          ruleIds: blamed.map(({ id }) => id),
          message: `With ${reasons} no design can have ${name}, which is on sale. Retire it, or let the rule leave a way.`,
          example: { config: example, description: describeDesign(example, catalogue) },
        },
      ];
    });
}

function choosable(catalogue: Catalogue): { name: string; dimension: Dimension }[] {
  const of = (
    key: 'colourId' | 'buckleId' | 'hardwareFinishId' | 'paddingId',
    options: Catalogue['colours' | 'buckles' | 'hardwareFinishes' | 'paddings'],
  ) =>
    options.filter(isAvailable).map(({ id, name }) => ({
      name,
      dimension: { key, choices: [set({ [key]: id })] },
    }));
  return [
    ...of('colourId', catalogue.colours),
    ...of('buckleId', catalogue.buckles),
    ...of('hardwareFinishId', catalogue.hardwareFinishes),
    ...of('paddingId', catalogue.paddings),
    ...catalogue.webbings.filter(isAvailable).map(({ name, widthMm }) => ({
      name,
      dimension: { key: 'webbingWidthMm', choices: [set({ webbingWidthMm: widthMm })] },
    })),
    ...catalogue.extras.filter(isAvailable).map(({ id, name }) => ({
      name: `the ${name}`,
      dimension: { key: `extra:${id}`, choices: [add(id)] },
    })),
  ];
}
