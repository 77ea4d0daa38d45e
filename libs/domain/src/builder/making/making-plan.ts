import type { Catalogue } from '../catalogue.schema.ts';
import type { CutPiece, MakingPlan, TextPanel } from './cut-sheet.schema.ts';
import type { DesignConfig } from '../design-config.schema.ts';
import { designMark } from '../design-mark.ts';
import { bodyOf, layHarness, lengthsOf, roomFor, type LaidHarness } from '../geometry/index.ts';
import { makingParts } from './making-parts.ts';
import { makingPieces } from './making-pieces.ts';
import { requireOptions } from '../options.ts';

/**
 * What the bench needs to make one harness: pieces to cut, parts to take, text to stitch, all read
 * off the model that is drawn. Throws a RangeError when the design names an option that the catalogue
 * does not have, or text that does not fit; `evaluateRules` forbids both.
 */
export function makingPlan(config: DesignConfig, catalogue: Catalogue): MakingPlan {
  requireOptions(config, catalogue);
  const harness = layHarness(config, catalogue);
  const straps = lengthsOf(harness, bodyOf(config, catalogue));
  const { webbing, others } = makingPieces(harness, straps, config);
  return {
    designMark: designMark(config),
    pieces: [...webbing, ...others],
    parts: makingParts(config, catalogue, harness),
    text: textPanel(config, harness),
    webbingTotalMm: webbing.reduce((sum, piece) => sum + inAllMm(piece), 0),
  };
}

const inAllMm = ({ count, cutLengthMm }: CutPiece): number => count * cutLengthMm;

function textPanel({ personalisation }: DesignConfig, harness: LaidHarness): TextPanel | null {
  if (!personalisation) return null;
  const { laid, model, options } = harness;
  if (model.text) return model.text.panel;
  const freeMm = roomFor(personalisation.position, laid, options.webbing)?.freeMm ?? 0;
  throw new RangeError(`“${personalisation.text}” does not fit into ${freeMm} mm`);
}
