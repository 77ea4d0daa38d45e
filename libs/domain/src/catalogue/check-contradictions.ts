import {
  describeDesign,
  reasonsAgainst,
  type Catalogue,
  type DesignConfig,
} from '../builder/index.ts';
import { holds, isTrue, objects } from '../builder/rules/condition.ts';
import type { Literal, WrittenRule } from '../builder/rules/written-rule.schema.ts';
import {
  designsOf,
  dimensionOf,
  dimensionsOf,
  literalsOf,
  styleDimension,
  type Dimension,
} from './design-space.ts';
import type { CatalogueFault } from './fault.ts';
import { cellsOf, designOf, type Cell } from './representative-animals.ts';
import { quoted } from './words.ts';

/** Designs tried for one pair of rules in one style and size. */
const TRIES_MAX = 5_000;

/**
 * Pairs of which one asks for what the other refuses: a design that the first speaks to, and whatever
 * is chosen of what it asks for, one of the two objects, though each alone could be obeyed. There the
 * customer has no one-click way out; saying the exception in either rule mends it.
 */
export function checkContradictions(catalogue: Catalogue): CatalogueFault[] {
  const rules = catalogue.rules.filter(({ severity }) => severity === 'forbid');
  const found = new Map<string, CatalogueFault>();
  for (const asking of rules) {
    for (const other of rules) {
      const key = [asking.id, other.id].toSorted().join();
      if (asking === other || found.has(key) || !mayCollide(asking, other)) continue;
      const example = collision(asking, other, catalogue);
      if (example) found.set(key, contradiction(asking, other, example, catalogue));
    }
  }
  return [...found.values()];
}

const askedFor = ({ require }: WrittenRule): Set<string> =>
  new Set(
    (require ?? []).flatMap(({ any }) => any).flatMap((literal) => dimensionOf(literal) ?? []),
  );

function mayCollide(asking: WrittenRule, other: WrittenRule): boolean {
  const asked = askedFor(asking);
  return literalsOf(other).some((literal) => asked.has(dimensionOf(literal) ?? ''));
}

function collision(
  asking: WrittenRule,
  other: WrittenRule,
  catalogue: Catalogue,
): DesignConfig | null {
  const literals = [...literalsOf(asking), ...literalsOf(other)];
  const asked = askedFor(asking);
  const named = new Set(literals.map(dimensionOf));
  const dimensions = dimensionsOf(literals, catalogue);
  const isFree = ({ key }: Dimension) =>
    !named.has(key) && (key === 'buckleId' || key === 'webbingWidthMm');
  const context = dimensions.filter((dimension) => !asked.has(dimension.key) && !isFree(dimension));
  const free = dimensions.filter(isFree);
  for (const alike of alikeFor(literals, catalogue)) {
    const [cell] = alike;
    const choices = [
      ...(asked.has('styleId') ? [styleDimension(cell.species, catalogue)] : []),
      ...dimensions.filter(({ key }) => asked.has(key)),
    ];
    let tries = 0;
    for (const config of designsOf(designOf(cell, catalogue), context)) {
      if (tries > TRIES_MAX) break;
      const tried = [...designsOf(config, choices)];
      tries += tried.length;
      if (!areStuck(tried, asking, other, catalogue)) continue;
      for (const { styleId, size } of alike) {
        const here = tried.map((design) => ({
          ...design,
          size,
          styleId: asked.has('styleId') ? design.styleId : styleId,
        }));
        const example = here.find((design) => holds(asking.when, design, catalogue));
        const isReal = here.some((design) => canBeHad(design, free, [asking, other], catalogue));
        if (example && isReal) return example;
      }
    }
  }
  return null;
}

/** Whether the first rule speaks to one of these designs, each rule can be obeyed, but no design obeys both. */
function areStuck(
  designs: readonly DesignConfig[],
  asking: WrittenRule,
  other: WrittenRule,
  catalogue: Catalogue,
): boolean {
  const obeys = (rule: WrittenRule) => (design: DesignConfig) => !objects(rule, design, catalogue);
  const [obeysAsking, obeysOther] = [obeys(asking), obeys(other)];
  return (
    designs.some((design) => holds(asking.when, design, catalogue)) &&
    designs.some(obeysAsking) &&
    designs.some(obeysOther) &&
    !designs.some((design) => obeysAsking(design) && obeysOther(design))
  );
}

/** Styles and animals in groups that these literals cannot tell apart. */
function alikeFor(literals: readonly Literal[], catalogue: Catalogue): [Cell, ...Cell[]][] {
  const groups = new Map<string, [Cell, ...Cell[]]>();
  const telling = literals.filter((literal) => [null, 'styleId'].includes(dimensionOf(literal)));
  for (const cell of cellsOf(literals, catalogue)) {
    const design = designOf(cell, catalogue);
    const truths = telling.map((literal) => isTrue(literal, design, catalogue));
    const signature = `${cell.species} ${truths.join()}`;
    const group = groups.get(signature);
    if (group) group.push(cell);
    else groups.set(signature, [cell]);
  }
  return [...groups.values()];
}

/** Whether the design could be had but for these two rules, with some buckle and width that fit it. */
function canBeHad(
  design: DesignConfig,
  free: readonly Dimension[],
  aside: readonly WrittenRule[],
  catalogue: Catalogue,
): boolean {
  const others = { ...catalogue, rules: catalogue.rules.filter((rule) => !aside.includes(rule)) };
  for (const candidate of designsOf(design, free)) {
    if (reasonsAgainst(candidate, others).length === 0) return true;
  }
  return false;
}

const contradiction = (
  asking: WrittenRule,
  other: WrittenRule,
  example: DesignConfig,
  catalogue: Catalogue,
): CatalogueFault => ({
  ruleIds: [asking.id, other.id],
  message: `${quoted(asking.reason)} and ${quoted(other.reason)} contradict each other: whatever is chosen, one of them objects. Say the exception in one of the two.`,
  example: { config: example, description: describeDesign(example, catalogue) },
});
