import type { DesignConfig, RuleFinding } from '@pet/domain/builder';
import type { Offer } from '../builder-start.ts';

/** What every part of the builder is given. */
export interface PartSectionProps {
  config: DesignConfig;
  offer: Offer;
  /** The findings that concern this part. */
  findings: readonly RuleFinding[];
  onChange: (config: DesignConfig, mergeKey?: string) => void;
}
