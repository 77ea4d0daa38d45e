import {
  calculatePrice,
  describeDesign,
  designHash,
  evaluateRules,
  type Catalogue,
  type DesignConfig,
  type RuleFinding,
} from '@pet/domain/builder';
import type { DesignReceipt } from '@pet/domain/commerce';
import { fitReport, type FitReport } from '@pet/domain/pet';
import { findBreed } from '@pet/domain/pet/breeds';
import { builderErrors } from './builder.errors.ts';
import type { Terms } from './current-offer.ts';

/** Everything that follows from a configuration under the terms of one day. */
export interface DesignAssessment {
  designHash: string;
  description: string;
  receipt: DesignReceipt;
  fit: FitReport;
  findings: RuleFinding[];
  /** False while a finding forbids the design or the fit is rejected or unconfirmed. */
  isOrderable: boolean;
}

/**
 * Throws BUILDER_OPTION_UNKNOWN, with the fact `findings`, for a configuration that cannot be priced
 * because the catalogue does not have a part of it.
 */
export function assessDesign(
  config: DesignConfig,
  { catalogue, priceBook }: Terms,
): DesignAssessment {
  const findings = evaluateRules(config, catalogue);
  if (!isOnSale(config, catalogue)) throw unknownOption(findings);
  const fit = fitReport({ config, catalogue, breed: breedOf(config) });
  return {
    designHash: designHash(config),
    description: describeDesign(config, catalogue),
    receipt: calculatePrice(config, priceBook, catalogue),
    fit,
    findings,
    isOrderable: findings.every(({ severity }) => severity !== 'forbid') && isSettled(config, fit),
  };
}

/** Whether the catalogue has everything without which a design has neither price nor shape. */
export function isOnSale(config: DesignConfig, catalogue: Catalogue): boolean {
  const has = (options: readonly { id: string }[], id: string) =>
    options.some((option) => option.id === id);
  return (
    has(catalogue.styles, config.styleId) &&
    has(catalogue.colours, config.colourId) &&
    has(catalogue.buckles, config.buckleId) &&
    has(catalogue.hardwareFinishes, config.hardwareFinishId) &&
    has(catalogue.paddings, config.paddingId) &&
    catalogue.webbings.some(({ widthMm }) => widthMm === config.webbingWidthMm)
  );
}

function unknownOption(findings: RuleFinding[]) {
  const unknown = findings.filter(({ code }) => code === 'unknown-option');
  const [first] = unknown;
  return builderErrors.BUILDER_OPTION_UNKNOWN({
    ...(first ? { message: first.message } : {}),
    facts: { findings: unknown },
  });
}

function breedOf({ species, size }: DesignConfig) {
  if (size.kind !== 'made-to-measure' || size.pet.breed === null) return null;
  return findBreed(size.pet.breed, species);
}

/** A doubt about the measurements is settled once the customer has confirmed them. */
function isSettled({ size }: DesignConfig, { judgement }: FitReport): boolean {
  if (judgement === 'reject') return false;
  return judgement !== 'hold' || (size.kind === 'made-to-measure' && size.isConfirmed);
}
