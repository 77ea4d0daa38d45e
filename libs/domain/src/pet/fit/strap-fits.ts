import type { Catalogue } from '../../builder/catalogue.schema.ts';
import type { CutPiece } from '../../builder/making/cut-sheet.schema.ts';
import type { DesignConfig } from '../../builder/design-config.schema.ts';
import {
  bodyLengthMm,
  bodyOf,
  layHarness,
  lengthsOf,
  neededMm,
  type StrapLength,
} from '../../builder/geometry/index.ts';
import { makingPieces } from '../../builder/making/making-pieces.ts';
import { requireOptions, type Padding } from '../../builder/options.ts';
import type { StrapFit } from './fit-report.schema.ts';
import type { Measurements } from '../measurements.schema.ts';

/** Each strap as the bench will cut it, against the body that it lies on. */
export function strapFits(
  config: DesignConfig,
  catalogue: Catalogue,
  measurements: Measurements | null,
): StrapFit[] {
  const { padding } = requireOptions(config, catalogue);
  const harness = layHarness(config, catalogue);
  const straps = lengthsOf(harness, bodyOf(config, catalogue));
  const { webbing } = makingPieces(harness, straps, config);
  return straps.flatMap((strap) => {
    const piece = webbing.find(({ pieceId }) => pieceId === strap.spec.strapId);
    return piece ? [strapFit(strap, piece, measurements, padding)] : [];
  });
}

type Spec = StrapLength['spec'];

function strapFit(
  { spec }: StrapLength,
  piece: CutPiece,
  measurements: Measurements | null,
  padding: Padding,
): StrapFit {
  const measureMm = measurements && measureOf(spec.measure, measurements);
  const needed = measureMm === null ? null : neededMm(spec, measureMm, padding);
  return {
    strapId: piece.pieceId,
    label: piece.label,
    count: piece.count,
    bodyMm: measureMm === null ? null : bodyLengthMm(spec, measureMm),
    neededMm: needed,
    finishedMm: piece.finishedMm,
    cutMm: piece.cutLengthMm,
    foldBackMm: piece.foldBackMm,
    stitchAllowanceMm: piece.stitchAllowanceMm,
    adjustMinMm: piece.adjustMinMm,
    adjustMaxMm: piece.adjustMaxMm,
    toleranceMm: piece.toleranceMm,
    verdict: needed === null ? 'unknown' : verdictOn(spec, piece, needed),
  };
}

const measureOf = (
  measure: Spec['measure'],
  { neckGirthMm, chestGirthMm, backLengthMm }: Measurements,
): number => ({ neck: neckGirthMm, chest: chestGirthMm, back: backLengthMm })[measure];

function verdictOn(
  spec: Spec,
  { adjustMinMm, adjustMaxMm, toleranceMm }: CutPiece,
  needed: number,
): StrapFit['verdict'] {
  // A strap along the back may lie anywhere on it, so its length cannot be wrong.
  if (spec.measure === 'back') return 'good';
  if (needed > adjustMaxMm + toleranceMm) return 'tight';
  return needed < adjustMinMm - toleranceMm ? 'loose' : 'good';
}
