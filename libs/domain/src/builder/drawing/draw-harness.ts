import type { Catalogue } from '../catalogue.schema.ts';
import { describeDesign } from '../describe-design.ts';
import type { DesignConfig } from '../design-config.schema.ts';

export interface DrawingOptions {
  view: 'side' | 'top';
  /** The accessible name; the design's description when left out. */
  title?: string;
  widthPx?: number;
  /** Put before every id, for the same design several times on one page. */
  idPrefix?: string;
}

/** The drawing of a design as an SVG text. */
export function drawHarness(
  config: DesignConfig,
  catalogue: Catalogue,
  options: DrawingOptions,
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3" width="${options.widthPx ?? 640}"><title>${describeDesign(config, catalogue).replaceAll(/[<>&]/g, '')}</title></svg>`;
}
