import type { Catalogue, RuleFinding } from '../catalogue.schema.ts';
import type { DesignConfig } from '../design-config.schema.ts';
import { findOptions } from '../options.ts';

/** What a rule looks at. Options that the catalogue does not have are `undefined`. */
export interface RuleContext extends ReturnType<typeof findOptions> {
  config: DesignConfig;
  catalogue: Catalogue;
}

/** A change that may mend a finding; its label is an imperative, e.g. "Choose 25 mm". */
export interface FixCandidate {
  label: string;
  change: Partial<DesignConfig>;
}

/** A finding before a fix was tried. `reason` is a sentence without its full stop. */
export interface Objection {
  code: string;
  /** What in particular, where one code can object to several things at once, e.g. an extra's id. */
  subject?: string;
  severity: RuleFinding['severity'];
  field: RuleFinding['field'];
  reason: string;
  /** The most welcome first. Most objections are only counted, so they are named when asked for. */
  candidates: () => FixCandidate[];
}

export type Rule = (context: RuleContext) => Objection[];

export const contextOf = (config: DesignConfig, catalogue: Catalogue): RuleContext => ({
  ...findOptions(config, catalogue),
  config,
  catalogue,
});
