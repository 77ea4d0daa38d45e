import type { z } from 'zod';
import { assessDesign } from '../assess-design.ts';
import type { BuilderDeps } from '../builder.deps.ts';
import type { PresetListOutput } from '../contract.ts';

export async function listPresets({
  offers,
}: BuilderDeps): Promise<z.infer<typeof PresetListOutput>> {
  const offer = await offers.current();
  const items = offer.presets.map((preset) => {
    const { receipt, description } = assessDesign(preset.config, offer);
    return { ...preset, receipt, description };
  });
  return { items };
}
