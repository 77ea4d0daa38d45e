import type { CutPiece } from './cut-sheet.schema.ts';
import type { DesignConfig } from '../design-config.schema.ts';
import {
  handleLengthMm,
  vestPanelMm,
  type LaidHarness,
  type StrapLength,
} from '../geometry/index.ts';
import { hasExtra } from '../options.ts';

/** Box stitches at both ends of a piece. */
const STITCH_ALLOWANCE_MM = 24;
const PADDING_OVERHANG_MM = 10;

/** Everything to cut: webbing, and what is sewn to it. */
export function makingPieces(
  { model, options: { webbing, colour, padding, style } }: LaidHarness,
  straps: readonly StrapLength[],
  config: DesignConfig,
): { webbing: CutPiece[]; others: CutPiece[] } {
  const { widthMm } = webbing;
  const material = `${webbing.name}, ${colour.name}`;
  const strapPieces = straps.map((strap) => strapPiece(strap, material, widthMm));
  const handleMm = handleLengthMm(model);
  const panelMm = vestPanelMm(model);
  return {
    webbing: handleMm
      ? [...strapPieces, fixedPiece('handle', 'Grab handle', material, widthMm, handleMm)]
      : strapPieces,
    others: [
      ...straps.flatMap((strap) => paddingPiece(strap, model.straps, padding.name, widthMm)),
      ...(style.pattern === 'vest' && panelMm
        ? [
            {
              ...fixedPiece('vest', 'Vest panel', 'Air mesh', panelMm.width, panelMm.length),
              count: 2,
            },
          ]
        : []),
      ...(hasExtra(config, 'reflective-trim') ? [trim(straps)] : []),
    ],
  };
}

function strapPiece(strap: StrapLength, material: string, widthMm: number): CutPiece {
  const { spec, finishedMm, adjustMinMm, adjustMaxMm, toleranceMm } = strap;
  const foldBackMm = foldBacksMm(strap, widthMm);
  return {
    pieceId: spec.strapId,
    label: spec.label,
    material,
    widthMm,
    count: spec.count,
    cutLengthMm: finishedMm + foldBackMm + STITCH_ALLOWANCE_MM,
    finishedMm,
    foldBackMm,
    stitchAllowanceMm: STITCH_ALLOWANCE_MM,
    adjustMinMm,
    adjustMaxMm,
    toleranceMm,
  };
}

/** Both ends turn back around hardware; a slide needs what it lets out, and once more its own width. */
function foldBacksMm({ spec, finishedMm, adjustMaxMm }: StrapLength, widthMm: number): number {
  const ends = 2 * (widthMm + 15);
  const slide = spec.isAdjustable ? adjustMaxMm - finishedMm + 2 * widthMm : 0;
  return ends + slide + spec.buckles * 2 * widthMm;
}

/** Padding lies under the stretch of a strap that carries load, away from buckles and slides. */
function paddingPiece(
  { spec, finishedMm }: StrapLength,
  laid: LaidHarness['model']['straps'],
  material: string,
  widthMm: number,
): CutPiece[] {
  const { padded = [] } = laid.find(({ strapId }) => strapId === spec.strapId) ?? {};
  const share = padded.reduce((sum, { from, to }) => sum + to - from, 0);
  if (share === 0) return [];
  const label = `Padding, ${spec.label.toLowerCase()}`;
  const lengthMm = Math.max(1, Math.round(finishedMm * share));
  const width = widthMm + PADDING_OVERHANG_MM;
  const piece = fixedPiece(`padding-${spec.strapId}`, label, material, width, lengthMm);
  return [{ ...piece, count: spec.count }];
}

/** Reflective tape runs along all straps. */
function trim(straps: readonly StrapLength[]): CutPiece {
  const tapeMm = straps.reduce((sum, { spec, finishedMm }) => sum + spec.count * finishedMm, 0);
  return fixedPiece('trim', 'Reflective trim', 'Reflective tape', 5, tapeMm);
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
