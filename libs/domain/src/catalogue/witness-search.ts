import { reasonsAgainst, type Catalogue, type DesignConfig } from '../builder/index.ts';
import { objects } from '../builder/rules/condition.ts';
import type { WrittenRule } from '../builder/rules/written-rule.schema.ts';
import { designsOf, dimensionsOf, literalsOf, type Dimension } from './design-space.ts';
import { designOf, type Cell } from './representative-animals.ts';

/** Designs tried for one style and size before the answer is "not decided". */
const TRIES_MAX = 40_000;

type Outcome = 'possible' | 'impossible' | 'undecided';

export interface Search {
  /** A design of the cell that obeys the given rules and all that stand in the code. */
  witness(
    cell: Cell,
    rules: readonly WrittenRule[],
    fixed?: Dimension,
  ): DesignConfig | null | undefined;
  outcome(cell: Cell, rules: readonly WrittenRule[]): Outcome;
}

/** `undefined` is the witness of a search that was given up. */
export function openSearch(catalogue: Catalogue, rules: readonly WrittenRule[]): Search {
  const unruled = { ...catalogue, rules: [] };
  const dimensions = dimensionsOf(rules.flatMap(literalsOf), catalogue);
  const makeable = new Map<string, boolean>();

  function isMakeable(config: DesignConfig): boolean {
    const { species, styleId, size, webbingWidthMm, buckleId, extraIds, personalisation } = config;
    const key = JSON.stringify([
      species,
      styleId,
      size,
      webbingWidthMm,
      buckleId,
      extraIds,
      personalisation,
    ]);
    const known = makeable.get(key);
    if (known !== undefined) return known;
    const answer = reasonsAgainst(config, unruled).length === 0;
    makeable.set(key, answer);
    return answer;
  }

  function witness(cell: Cell, obeyed: readonly WrittenRule[], fixed?: Dimension) {
    const free = dimensions.filter(({ key }) => key !== fixed?.key);
    let tries = 0;
    for (const config of designsOf(designOf(cell, catalogue), fixed ? [fixed, ...free] : free)) {
      tries += 1;
      if (tries > TRIES_MAX) return undefined;
      if (obeyed.some((rule) => objects(rule, config, catalogue))) continue;
      if (isMakeable(config)) return config;
    }
    return null;
  }

  return {
    witness,
    outcome(cell, obeyed) {
      const found = witness(cell, obeyed);
      if (found === undefined) return 'undecided';
      return found === null ? 'impossible' : 'possible';
    },
  };
}
