import { formatLength, formatWeight } from '../pet/units.ts';
import type { Catalogue } from './catalogue.schema.ts';
import type { DesignConfig } from './design-config.schema.ts';
import { extrasOf, findOptions } from './options.ts';

export interface DesignDifference {
  /** What differs, e.g. "Colour". */
  label: string;
  from: string;
  to: string;
  /** All of it, e.g. "Colour: Red → Navy". */
  text: string;
}

/** What changes from one design to another, in the words of the catalogue; empty when nothing does. */
export function compareConfigs(
  a: DesignConfig,
  b: DesignConfig,
  catalogue: Catalogue,
): DesignDifference[] {
  const [before, after] = [factsOf(a, catalogue), factsOf(b, catalogue)];
  return before.flatMap(([label, from], index) => {
    const to = after[index]?.[1] ?? '';
    return from === to ? [] : [{ label, from, to, text: `${label}: ${from} → ${to}` }];
  });
}

/** Every choice in words, always in the same order. */
function factsOf(config: DesignConfig, catalogue: Catalogue): [label: string, words: string][] {
  const { style, colour, buckle, finish, padding, font, thread } = findOptions(config, catalogue);
  const text = config.personalisation;
  const extras = extrasOf(config, catalogue).map(({ name }) => name);
  return [
    ['For', config.species],
    ['Style', style?.name ?? config.styleId],
    ['Size', sizeWords(config)],
    ['Colour', colour?.name ?? config.colourId],
    ['Webbing', `${config.webbingWidthMm} mm`],
    ['Buckle', buckle?.name ?? config.buckleId],
    ['Hardware', finish?.name ?? config.hardwareFinishId],
    ['Padding', padding?.name ?? config.paddingId],
    ['Extras', extras.length > 0 ? extras.join(', ') : 'none'],
    ['Text', text ? `“${text.text}”` : 'none'],
    ['Font', font?.name ?? text?.fontId ?? 'none'],
    ['Text position', text?.position ?? 'none'],
    ['Thread', thread?.name ?? text?.threadColourId ?? 'none'],
  ];
}

function sizeWords({ size }: DesignConfig): string {
  if (size.kind === 'standard') return size.size;
  const { neckGirthMm, chestGirthMm, backLengthMm, weightG } = size.measurements;
  const lengths = [
    `neck ${formatLength(neckGirthMm, 'cm')}`,
    `chest ${formatLength(chestGirthMm, 'cm')}`,
    `back ${formatLength(backLengthMm, 'cm')}`,
  ];
  return `made to measure (${lengths.join(', ')}, ${formatWeight(weightG, 'kg')})`;
}
