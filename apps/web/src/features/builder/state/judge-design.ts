import {
  calculatePrice,
  evaluateRules,
  type DesignConfig,
  type RuleFinding,
} from '@pet/domain/builder';
import type { DesignReceipt } from '@pet/domain/commerce';
import type { FitFinding, FitReport } from '@pet/domain/pet';
import type { Offer, Quote } from '../builder-start.ts';

/** Everything the screen says about the design besides its picture and its price. */
export interface Verdict {
  findings: RuleFinding[];
  fit: FitReport;
  readyBy: string;
  /** What stands between this design and the cart, the most serious first. */
  obstacles: Obstacle[];
}

export type Obstacle =
  | { kind: 'rule'; finding: RuleFinding }
  | { kind: 'fit'; finding: FitFinding }
  /** The measurements are unusual and nobody has said yet that they are right. */
  | { kind: 'confirm'; finding: FitFinding };

export interface Judges {
  /** The design as it can be priced: with the nearest choice for what is sold no more. */
  priced: DesignConfig;
  /** The server's word on the priced design, once it is there. */
  quote: Quote | null;
  /** The server's word on the design as it was last asked. */
  latest: Quote;
  fitNow: (config: DesignConfig) => FitReport | null;
}

/**
 * Judges a design at once by the functions that the server uses too. The server's quote, as soon as
 * it is there, takes their place: it knows the breeds, and its price is the one that counts.
 */
export function judgeDesign(
  config: DesignConfig,
  { catalogue }: Offer,
  { priced, quote, latest, fitNow }: Judges,
): Verdict {
  const quoted = priced === config ? quote?.findings : undefined;
  const findings = quoted ?? evaluateRules(config, catalogue);
  const fit = quote?.fit ?? fitNow(priced) ?? latest.fit;
  return {
    findings,
    fit,
    readyBy: latest.readyBy,
    obstacles: obstaclesOf(config, findings, fit),
  };
}

/** The price at once, and the server's as soon as it is there. */
export const priceDesign = (
  priced: DesignConfig,
  { catalogue, priceBook }: Offer,
  quote: Quote | null,
): DesignReceipt => quote?.receipt ?? calculatePrice(priced, priceBook, catalogue);

function obstaclesOf(config: DesignConfig, findings: RuleFinding[], fit: FitReport): Obstacle[] {
  const isConfirmed = config.size.kind === 'made-to-measure' && config.size.isConfirmed;
  const rules = findings
    .filter(({ severity }) => severity === 'forbid')
    .map((finding) => ({ kind: 'rule' as const, finding }));
  const rejected = fit.findings
    .filter(({ judgement }) => judgement === 'reject')
    .map((finding) => ({ kind: 'fit' as const, finding }));
  const doubtful = fit.findings
    .filter(({ judgement }) => judgement === 'hold' && !isConfirmed)
    .map((finding) => ({ kind: 'confirm' as const, finding }));
  return [...rules, ...rejected, ...doubtful];
}
