import type { Catalogue, DesignConfig } from '@pet/domain/builder';
import { formatLength } from '@pet/domain/pet';

export interface DesignChoice {
  label: string;
  value: string;
}

type Named = { id: string; name: string };

/** Every choice of a design in words, in the order of the builder. Unknown options show their id. */
export function designChoices(config: DesignConfig, catalogue: Catalogue): DesignChoice[] {
  const name = (options: readonly Named[], id: string) =>
    options.find((option) => option.id === id)?.name ?? id;
  const webbing = catalogue.webbings.find(({ widthMm }) => widthMm === config.webbingWidthMm);
  const choices: DesignChoice[] = [
    { label: 'Style', value: name(catalogue.styles, config.styleId) },
    { label: 'Size', value: sizeWords(config) },
    { label: 'Colour', value: name(catalogue.colours, config.colourId) },
    { label: 'Webbing', value: webbing?.name ?? `${config.webbingWidthMm} mm` },
    { label: 'Buckle', value: name(catalogue.buckles, config.buckleId) },
    { label: 'Hardware', value: name(catalogue.hardwareFinishes, config.hardwareFinishId) },
    { label: 'Padding', value: name(catalogue.paddings, config.paddingId) },
  ];
  if (config.extraIds.length > 0) {
    const extras = config.extraIds.map((id) => name(catalogue.extras, id));
    choices.push({ label: 'Extras', value: extras.join(', ') });
  }
  if (config.personalisation) {
    choices.push({ label: 'Stitching', value: stitchingWords(config.personalisation, catalogue) });
  }
  return choices;
}

function sizeWords({ size }: DesignConfig): string {
  if (size.kind === 'standard') return size.size;
  const { neckGirthMm, chestGirthMm, backLengthMm } = size.measurements;
  const cm = (mm: number) => formatLength(mm, 'cm');
  return `Made to measure: neck ${cm(neckGirthMm)}, chest ${cm(chestGirthMm)}, back ${cm(backLengthMm)}`;
}

function stitchingWords(
  text: NonNullable<DesignConfig['personalisation']>,
  catalogue: Catalogue,
): string {
  const font = catalogue.fonts.find(({ id }) => id === text.fontId)?.name ?? text.fontId;
  const thread =
    catalogue.threadColours.find(({ id }) => id === text.threadColourId)?.name ??
    text.threadColourId;
  return `“${text.text}” on the ${text.position}, ${font}, ${thread} thread`;
}
