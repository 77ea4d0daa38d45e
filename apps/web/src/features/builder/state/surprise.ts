import type { Catalogue, DesignConfig } from '@pet/domain/builder';
import { mendDesign } from './mend-design.ts';

const ATTEMPTS_MAX = 12;

type Random = () => number;

/**
 * Another look for the same animal: style, colours, hardware and padding by chance, size and text as
 * they are. The answer breaks no rule; when chance is unlucky it is the design itself.
 */
export function surprise(config: DesignConfig, catalogue: Catalogue, random: Random): DesignConfig {
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const mended = mendDesign(shuffled(config, catalogue, random), catalogue);
    if (mended && mended.personalisation?.text === config.personalisation?.text) return mended;
  }
  return config;
}

function shuffled(config: DesignConfig, catalogue: Catalogue, random: Random): DesignConfig {
  const styles = catalogue.styles.filter(({ species }) => species.includes(config.species));
  const extras = catalogue.extras.filter(({ species }) => species.includes(config.species));
  return {
    ...config,
    styleId: pick(styles, random)?.id ?? config.styleId,
    colourId: pick(catalogue.colours, random)?.id ?? config.colourId,
    buckleId: pick(catalogue.buckles, random)?.id ?? config.buckleId,
    hardwareFinishId: pick(catalogue.hardwareFinishes, random)?.id ?? config.hardwareFinishId,
    paddingId: pick(catalogue.paddings, random)?.id ?? config.paddingId,
    extraIds: extras.filter(() => random() < 0.25).map(({ id }) => id),
  };
}

const pick = <Item>(items: readonly Item[], random: Random): Item | undefined =>
  items[Math.floor(random() * items.length)];
