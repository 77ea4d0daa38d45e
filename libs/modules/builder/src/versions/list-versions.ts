import { calculatePrice, compareConfigs } from '@pet/domain/builder';
import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import { isOnSale } from '../assess-design.ts';
import type { BuilderDeps } from '../builder.deps.ts';
import type { ListVersionsInput, ListVersionsOutput, VersionEntry } from '../contract.ts';
import { findOwnDesign } from '../operations/get-design.ts';
import { presentVersion } from '../present-design.ts';
import { versionRepository, type LabelledVersion } from './version.repository.ts';

const NUMBER_MAX = 2_147_483_647;

/** The versions of a design, the last first. Throws BUILDER_DESIGN_NOT_FOUND. */
export async function listVersions(
  deps: BuilderDeps,
  actor: CustomerActor,
  { designId, cursor, limit }: z.infer<typeof ListVersionsInput>,
): Promise<z.infer<typeof ListVersionsOutput>> {
  const { version: current } = await findOwnDesign(deps, actor, designId);
  const versions = versionRepository(deps.database);
  // One more than is shown: the last shown is compared with the one before it.
  const rows = await versions.list(designId, readNumber(cursor), limit + 1);
  const shown = rows.slice(0, limit);
  const items = shown.map((row, index) =>
    presentEntry(deps, row, rows[index + 1] ?? null, current.number),
  );
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: await Promise.all(items), nextCursor: last ? String(last.number) : null };
}

/** A version of a design as its owner sees it among the others; `before` is the one it was made from. */
export async function presentEntry(
  { offers }: BuilderDeps,
  row: LabelledVersion,
  before: LabelledVersion | null,
  currentNumber: number,
): Promise<VersionEntry> {
  const { receipt, ...presented } = await presentVersion(row, offers);
  const then = await offers.at(row.savedUnder);
  const { catalogue } = await offers.current();
  const changes = before ? compareConfigs(before.config, row.config, then.catalogue) : [];
  return {
    ...presented,
    isCurrent: row.number === currentNumber,
    name: row.name,
    note: row.note,
    changes: changes.map(({ text }) => text),
    receiptThen: calculatePrice(row.config, then.priceBook, then.catalogue),
    receiptNow: isOnSale(row.config, catalogue) ? receipt : null,
  };
}

/** The number to begin below; a word that we did not write begins anew. */
function readNumber(cursor: string | null): number {
  const number = Number(cursor ?? NaN);
  return Number.isInteger(number) && number > 0 && number <= NUMBER_MAX ? number : NUMBER_MAX;
}
