import {
  designHash,
  evaluateRules,
  isShownWhole,
  type DesignConfig,
  type Preset,
} from '@pet/domain/builder';
import type { z } from 'zod';
import { assessDesign, isOnSale, type DesignAssessment } from '../assess-design.ts';
import type { BuilderDeps } from '../builder.deps.ts';
import type { OrderableVersion, VersionsInput, VersionsOutput } from '../contract.ts';
import type { Offer, OfferSource } from '../current-offer.ts';
import { designRepository, type OwnedVersionRecord } from '../design.repository.ts';

/**
 * What the order module prices and makes, on the terms of now. It decides itself who may order what,
 * by `ownerKey`, `isShared` and `isPreset`.
 */
export async function getVersions(
  { database, offers }: BuilderDeps,
  { versionIds }: z.infer<typeof VersionsInput>,
): Promise<z.infer<typeof VersionsOutput>> {
  const versions = await designRepository(database).findVersions(versionIds);
  return {
    versions: await Promise.all(versions.map((version) => orderableVersion(version, offers))),
    priceBook: (await offers.current()).priceBook,
  };
}

async function orderableVersion(
  { savedUnder, shareToken, showsMeasures, showsText, ...version }: OwnedVersionRecord,
  offers: OfferSource,
): Promise<OrderableVersion> {
  const { config } = version;
  const today = await offers.current();
  const isSoldToday = isOnSale(config, today.catalogue);
  const assessment = assessDesign(config, isSoldToday ? today : await offers.at(savedUnder));
  return {
    ...version,
    description: assessment.description,
    receipt: assessment.receipt,
    isOrderable: isSoldToday && assessment.isOrderable,
    remarks: isSoldToday ? remarksOn(assessment) : reasonsAgainst(config, today),
    isPreset: isPreset(config, today),
    isShared: shareToken !== null && isShownWhole(config, { showsMeasures, showsText }),
  };
}

const reasonsAgainst = (config: DesignConfig, { catalogue }: Offer): string[] =>
  evaluateRules(config, catalogue)
    .filter(({ severity }) => severity === 'forbid')
    .map(({ message }) => message);

/** What forbids the design, or what the bench should know of its fit. */
function remarksOn({ findings, fit }: DesignAssessment): string[] {
  const rules = findings.filter(({ severity }) => severity === 'forbid');
  const doubts = fit.findings.filter(({ judgement }) => judgement !== 'accept');
  return [...rules, ...doubts].map(({ message }) => message);
}

/**
 * Whether it is ready-made goods in the sense of the right of withdrawal: a preset in any standard
 * size, and no text stitched on. https://eur-lex.europa.eu/eli/dir/2011/83/oj article 16 (c)
 */
function isPreset(config: DesignConfig, { presets }: Offer): boolean {
  if (config.size.kind !== 'standard') return false;
  const { size } = config;
  const hash = designHash(config);
  const asPlain = (preset: Preset) => ({ ...preset.config, size, personalisation: null });
  return presets.some((preset) => designHash(asPlain(preset)) === hash);
}
