import { createHash } from 'node:crypto';
import { ownerKeys } from '@pet/domain/user';
import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import type { BuilderDeps } from '../builder.deps.ts';
import { builderErrors } from '../builder.errors.ts';
import type { CreateDesignInput, Design } from '../contract.ts';
import { defaultDesignName } from '../design-name.ts';
import { designRepository, type DesignRecord } from '../design.repository.ts';
import { keepNewDesign } from '../keep-new-design.ts';
import { presentDesign } from '../present-design.ts';
import { findOwnDesign } from './get-design.ts';

type CreateDesign = z.infer<typeof CreateDesignInput>;

/**
 * Saves a configuration as version 1 of a new design, also one that cannot be ordered yet. A preset
 * that is off the gallery by now is no reason to lose work: the design then has no origin. The same
 * key with the same request gives the same design, as it is now.
 * Throws BUILDER_DESIGN_LIMIT, and BUILDER_IDEMPOTENCY_CONFLICT for a key used for something else.
 */
export async function createDesign(
  deps: BuilderDeps,
  actor: CustomerActor,
  input: CreateDesign,
): Promise<Design> {
  const design = (await findCreated(deps, actor, input)) ?? (await createNew(deps, actor, input));
  return presentDesign(design, deps.offers);
}

async function createNew(
  deps: BuilderDeps,
  actor: CustomerActor,
  input: CreateDesign,
): Promise<DesignRecord> {
  const { config, name, presetId, idempotencyKey } = input;
  const offer = await deps.offers.current();
  const preset = offer.presets.find(({ id }) => id === presetId);
  try {
    return await keepNewDesign(deps, actor, offer, {
      name: name ?? preset?.name ?? defaultDesignName(config, offer.catalogue),
      config,
      origin: preset ? { kind: 'preset', id: preset.id } : null,
      ...(idempotencyKey ? { request: { idempotencyKey, requestHash: requestHash(input) } } : {}),
    });
  } catch (error) {
    // Whatever failed: if the same request has won meanwhile, its design is the answer.
    const created = await findCreated(deps, actor, input);
    if (created) return created;
    throw error;
  }
}

async function findCreated(
  deps: BuilderDeps,
  actor: CustomerActor,
  input: CreateDesign,
): Promise<DesignRecord | null> {
  const { idempotencyKey } = input;
  if (idempotencyKey === undefined) return null;
  const designs = designRepository(deps.database);
  const created = await designs.findCreated(ownerKeys(actor), idempotencyKey);
  if (!created) return null;
  if (created.requestHash !== requestHash(input)) {
    throw builderErrors.BUILDER_IDEMPOTENCY_CONFLICT();
  }
  return findOwnDesign(deps, actor, created.id);
}

/** Parsed input has its fields in the schema's order, so equal requests give equal text. */
const requestHash = ({ idempotencyKey: _key, ...request }: CreateDesign): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('hex');
