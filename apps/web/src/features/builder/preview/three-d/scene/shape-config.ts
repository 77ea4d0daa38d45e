import type { Catalogue, DesignConfig } from '@pet/domain/builder';

/** The design with every choice that is looks alone set to the catalogue's first. */
export function shapeConfig(config: DesignConfig, catalogue: Catalogue): DesignConfig {
  const first = (options: readonly { id: string }[], own: string) => options[0]?.id ?? own;
  const { personalisation } = config;
  return {
    ...config,
    colourId: first(catalogue.colours, config.colourId),
    hardwareFinishId: first(catalogue.hardwareFinishes, config.hardwareFinishId),
    personalisation: personalisation && {
      ...personalisation,
      threadColourId: first(catalogue.threadColours, personalisation.threadColourId),
    },
  };
}
