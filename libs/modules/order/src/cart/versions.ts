import type { OrderableVersion, VersionsOutput } from '@pet/builder/contract';
import { ownerKeys, type Actor } from '@pet/domain/user';
import { repeatable } from '@pet/rpc';
import type { z } from 'zod';
import type { OrderDeps } from '../order.deps.ts';
import { orderErrors } from '../order.errors.ts';
import { answered } from '../order.ports.ts';

export type PriceBook = z.infer<typeof VersionsOutput>['priceBook'];

/** Design versions with their prices of this moment, all under one price book. */
export interface PricedVersions {
  byId: Map<string, OrderableVersion>;
  priceBook: PriceBook;
}

/** Most ids that the builder answers at once. */
const IDS_MAX = 50;

/**
 * Asks the builder for versions that are not in `known` yet. Must be called outside transactions.
 * Throws ORDER_DESIGNS_UNAVAILABLE when the builder does not answer.
 */
export async function priceVersions(
  { ports }: Pick<OrderDeps, 'ports'>,
  versionIds: readonly string[],
  known: PricedVersions | null = null,
): Promise<PricedVersions | null> {
  const missing = versionIds.filter((versionId) => !known?.byId.has(versionId));
  if (missing.length === 0) return known;
  const answers = await Promise.all(
    chunksOf(missing, IDS_MAX).map((ids) =>
      answered(ports.builder.versions.get.query({ versionIds: ids }, { context: repeatable })),
    ),
  );
  const versions = answers.flatMap((answer) => answer.versions);
  const priceBook = answers[0]?.priceBook ?? known?.priceBook;
  if (!priceBook) return null;
  const byId = new Map(known?.byId);
  for (const version of versions) byId.set(version.versionId, version);
  return { byId, priceBook };
}

/**
 * One version that this customer may order: an own one or one that was shared.
 * Throws ORDER_DESIGN_NOT_FOUND for all others, whether they exist or not.
 */
export async function priceOrderableVersion(
  deps: Pick<OrderDeps, 'ports'>,
  actor: Actor,
  versionId: string,
): Promise<{ version: OrderableVersion; priced: PricedVersions }> {
  const priced = await priceVersions(deps, [versionId]);
  const version = priced?.byId.get(versionId);
  const isMine = version && ownerKeys(actor).includes(version.ownerKey);
  if (!priced || !version || !(isMine || version.isShared)) {
    throw orderErrors.ORDER_DESIGN_NOT_FOUND();
  }
  return { version, priced };
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
