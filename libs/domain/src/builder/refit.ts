import { adviseSize } from '../pet/fit/advise-size.ts';
import type { Measurements, PetFacts } from '../pet/measurements.schema.ts';
import { calculatePrice } from './calculate-price.ts';
import type { Catalogue, PriceBook, RuleFinding } from './catalogue.schema.ts';
import type { DesignConfig } from './design-config.schema.ts';
import { evaluateRules } from './evaluate-rules.ts';
import { strapLengths } from './geometry/index.ts';

/** How far one strap is let out or taken in, at the middle of its slide. */
export interface StrapChange {
  strapId: string;
  label: string;
  fromMm: number;
  toMm: number;
}

export interface Refit {
  config: DesignConfig;
  isChanged: boolean;
  /** Straps whose length changes. */
  straps: StrapChange[];
  /** In words of the shop, e.g. from `L` to `XL`; null when the size stays, or is no standard one. */
  size: { from: string; to: string } | null;
  /** What speaks against the design now and did not before. */
  objections: RuleFinding[];
  priceDifferenceMinor: number;
  currency: string;
}

/**
 * A design for other measures: cut to them if it was made to measure, in the advised size if it was
 * not (made to measure where no size fits). All other choices stay; what no longer goes with them is
 * told, not mended. Throws a RangeError when the catalogue does not know an option of the design.
 */
export function refit(
  config: DesignConfig,
  animal: { measurements: Measurements; pet: PetFacts },
  { catalogue, priceBook }: { catalogue: Catalogue; priceBook: PriceBook },
): Refit {
  const next: DesignConfig = { ...config, size: sizeFor(config, animal, catalogue) };
  const price = (each: DesignConfig) => calculatePrice(each, priceBook, catalogue).unitMinor;
  const straps = strapChanges(config, next, catalogue);
  return {
    config: next,
    isChanged: !isMadeFor(config, animal.measurements) && !isSameStandard(config, next),
    straps,
    size: sizeChange(config, next),
    objections: newObjections(config, next, catalogue),
    priceDifferenceMinor: price(next) - price(config),
    currency: priceBook.currency,
  };
}

/** Whether a design is cut to exactly these measures. */
export function isMadeFor({ size }: DesignConfig, measurements: Measurements): boolean {
  if (size.kind === 'standard') return false;
  const held: Readonly<Record<string, number | undefined>> = size.measurements;
  const names = new Set([...Object.keys(held), ...Object.keys(measurements)]);
  return [...names].every((name) => held[name] === measurements[name as keyof Measurements]);
}

function sizeFor(
  { size }: DesignConfig,
  { measurements, pet }: { measurements: Measurements; pet: PetFacts },
  catalogue: Catalogue,
): DesignConfig['size'] {
  const advice = size.kind === 'standard' ? adviseSize(measurements, catalogue.sizes) : null;
  if (advice) return { kind: 'standard', size: advice.size };
  return { kind: 'made-to-measure', measurements, pet, isConfirmed: false };
}

const isSameStandard = ({ size }: DesignConfig, next: DesignConfig): boolean =>
  size.kind === 'standard' && next.size.kind === 'standard' && size.size === next.size.size;

function sizeChange({ size }: DesignConfig, next: DesignConfig): Refit['size'] {
  if (size.kind !== 'standard') return null;
  const to = next.size.kind === 'standard' ? next.size.size : 'made to measure';
  return to === size.size ? null : { from: size.size, to };
}

function strapChanges(from: DesignConfig, to: DesignConfig, catalogue: Catalogue): StrapChange[] {
  const after = strapLengths(to, catalogue);
  return strapLengths(from, catalogue).flatMap(({ spec, finishedMm }, index) => {
    const toMm = after[index]?.finishedMm ?? finishedMm;
    const { strapId, label } = spec;
    return toMm === finishedMm ? [] : [{ strapId, label, fromMm: finishedMm, toMm }];
  });
}

function newObjections(from: DesignConfig, to: DesignConfig, catalogue: Catalogue): RuleFinding[] {
  const before = new Set(
    evaluateRules(from, catalogue).map(({ code, field }) => `${code} ${field}`),
  );
  return evaluateRules(to, catalogue).filter(({ code, field }) => !before.has(`${code} ${field}`));
}
