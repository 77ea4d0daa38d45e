import type { Catalogue } from './catalogue.schema.ts';
import { makingParts } from './making-parts.ts';
import type { CutPiece, MakingPlan, TextPanel } from './cut-sheet.schema.ts';
import type { DesignConfig } from './design-config.schema.ts';
import { bodyOf, freeTextMm, panelFor, strapLengths, type StrapLength } from './geometry/index.ts';
import { findOptions, hasExtra, known, requireOptions, type ChosenOptions } from './options.ts';

/** Box stitches at both ends of a piece. */
const STITCH_ALLOWANCE_MM = 24;
const HANDLE_MM = 260;
/** Padding lies under this share of a strap, away from buckles and slides. */
const PADDED_SHARE = 0.55;
const PADDING_OVERHANG_MM = 10;

/**
 * What the bench needs to make one harness: pieces to cut, parts to take, text to stitch. Throws a
 * RangeError when the design names an option that the catalogue does not have, or text that does not
 * fit; `evaluateRules` forbids both.
 */
export function makingPlan(config: DesignConfig, catalogue: Catalogue): MakingPlan {
  const options = requireOptions(config, catalogue);
  const straps = strapLengths(options.style.pattern, bodyOf(config, catalogue), options.padding);
  const webbing = webbingPieces(config, straps, options);
  return {
    pieces: [...webbing, ...otherPieces(config, straps, options)],
    parts: makingParts(config, catalogue, straps, options),
    text: textPanel(config, catalogue, straps, options),
    webbingTotalMm: webbing.reduce((sum, piece) => sum + piece.count * piece.cutLengthMm, 0),
  };
}

function webbingPieces(
  config: DesignConfig,
  straps: readonly StrapLength[],
  { webbing, colour }: ChosenOptions,
): CutPiece[] {
  const material = `${webbing.name}, ${colour.name}`;
  const pieces = straps.map((strap) => strapPiece(strap, material, webbing.widthMm));
  if (!hasExtra(config, 'handle')) return pieces;
  return [...pieces, fixedPiece('handle', 'Grab handle', material, webbing.widthMm, HANDLE_MM)];
}

function strapPiece(strap: StrapLength, material: string, widthMm: number): CutPiece {
  const foldBackMm = foldBacksMm(strap, widthMm);
  return {
    pieceId: strap.spec.strapId,
    label: strap.spec.label,
    material,
    widthMm,
    count: strap.spec.count,
    cutLengthMm: strap.finishedMm + foldBackMm + STITCH_ALLOWANCE_MM,
    finishedMm: strap.finishedMm,
    foldBackMm,
    stitchAllowanceMm: STITCH_ALLOWANCE_MM,
    adjustMinMm: strap.adjustMinMm,
    adjustMaxMm: strap.adjustMaxMm,
    toleranceMm: strap.toleranceMm,
  };
}

/** Both ends turn back around hardware; a slide needs what it lets out, and once more its own width. */
function foldBacksMm(strap: StrapLength, widthMm: number): number {
  const ends = 2 * (widthMm + 15);
  const slide = strap.spec.isAdjustable ? strap.adjustMaxMm - strap.finishedMm + 2 * widthMm : 0;
  return ends + slide + strap.spec.buckles * 2 * widthMm;
}

/** Padding under the straps that carry load, and reflective tape along all of them. */
function otherPieces(
  config: DesignConfig,
  straps: readonly StrapLength[],
  { webbing, padding, style }: ChosenOptions,
): CutPiece[] {
  const pieces: CutPiece[] = [];
  if (padding.thicknessMm > 0) {
    for (const strap of straps.filter(({ spec }) => spec.isAdjustable)) {
      const label = `Padding, ${strap.spec.label.toLowerCase()}`;
      const lengthMm = Math.max(1, Math.round(strap.finishedMm * PADDED_SHARE));
      const width = webbing.widthMm + PADDING_OVERHANG_MM;
      const piece = fixedPiece(
        `padding-${strap.spec.strapId}`,
        label,
        padding.name,
        width,
        lengthMm,
      );
      pieces.push({ ...piece, count: strap.spec.count });
    }
  }
  if (style.pattern === 'vest') pieces.push(vestPanel(straps));
  if (hasExtra(config, 'reflective-trim')) {
    const tapeMm = straps.reduce((sum, { spec, finishedMm }) => sum + spec.count * finishedMm, 0);
    pieces.push(fixedPiece('trim', 'Reflective trim', 'Reflective tape', 5, tapeMm));
  }
  return pieces;
}

/** The vest wraps from the breastbone to the back on each side. */
function vestPanel(straps: readonly StrapLength[]): CutPiece {
  const finished = (strapId: string) =>
    straps.find(({ spec }) => spec.strapId === strapId)?.finishedMm ?? 1;
  const length = Math.max(1, Math.round(finished('girth') * 0.42));
  const panel = fixedPiece('vest', 'Vest panel', 'Air mesh', finished('back'), length);
  return { ...panel, count: 2 };
}

function fixedPiece(
  pieceId: string,
  label: string,
  material: string,
  widthMm: number,
  finishedMm: number,
): CutPiece {
  return {
    pieceId,
    label,
    material,
    widthMm,
    count: 1,
    cutLengthMm: finishedMm + STITCH_ALLOWANCE_MM,
    finishedMm,
    foldBackMm: 0,
    stitchAllowanceMm: STITCH_ALLOWANCE_MM,
    adjustMinMm: finishedMm,
    adjustMaxMm: finishedMm,
    toleranceMm: 3,
  };
}

function textPanel(
  config: DesignConfig,
  catalogue: Catalogue,
  straps: readonly StrapLength[],
  { style, webbing }: ChosenOptions,
): TextPanel | null {
  const text = config.personalisation;
  if (!text) return null;
  const { font, thread } = findOptions(config, catalogue);
  const availableMm = freeTextMm(text.position, style.pattern, straps, webbing);
  const panel = panelFor(
    text,
    known(font, text.fontId),
    known(thread, text.threadColourId),
    availableMm,
    webbing,
  );
  if (!panel) throw new RangeError(`“${text.text}” does not fit into ${availableMm} mm`);
  return panel;
}
