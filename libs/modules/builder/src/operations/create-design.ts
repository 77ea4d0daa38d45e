import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import type { BuilderDeps } from '../builder.deps.ts';
import type { CreateDesignInput, Design } from '../contract.ts';
import { defaultDesignName } from '../design-name.ts';
import { keepNewDesign } from '../keep-new-design.ts';
import { presentDesign } from '../present-design.ts';

/**
 * Saves a configuration as version 1 of a new design, also one that cannot be ordered yet. A preset
 * that is off the gallery by now is no reason to lose work: the design then has no origin.
 * Throws BUILDER_DESIGN_LIMIT.
 */
export async function createDesign(
  deps: BuilderDeps,
  actor: CustomerActor,
  { config, name, presetId }: z.infer<typeof CreateDesignInput>,
): Promise<Design> {
  const offer = await deps.offers.current();
  const preset = offer.presets.find(({ id }) => id === presetId);
  const design = await keepNewDesign(deps, actor, offer, {
    name: name ?? preset?.name ?? defaultDesignName(config, offer.catalogue),
    config,
    origin: preset ? { kind: 'preset', id: preset.id } : null,
  });
  return presentDesign(design, deps.offers);
}
