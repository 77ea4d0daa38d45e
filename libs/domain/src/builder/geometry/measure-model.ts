import type { HarnessModel } from './harness-model.ts';
import { lineLengthMm } from './laying/lay-strap.ts';
import { REAR_EDGE } from './laying/vest-panels.ts';
import { distance } from './vector.ts';

/** The finished length of the grab handle in whole millimetres, or 0 without one. */
export const handleLengthMm = ({ handle }: Pick<HarnessModel, 'handle'>): number =>
  handle ? Math.round(lineLengthMm(handle)) : 0;

/**
 * The rectangle that one vest panel is cut from: as long as its edge under the girth strap, as wide
 * as it reaches from there to the neck strap; null without panels.
 */
export function vestPanelMm({ panels }: Pick<HarnessModel, 'panels'>) {
  const [panel] = panels;
  if (!panel) return null;
  const rim = panel.flatMap((row) => row.at(-1) ?? []);
  const rearEdge = rim.slice(0, Math.round(REAR_EDGE * rim.length));
  const length = rearEdge.reduce(
    (sum, point, index) => sum + distance(rearEdge[index - 1] ?? point, point),
    0,
  );
  const widths = rearEdge.map((point, index) =>
    distance(point, rim[rim.length - 1 - index] ?? point),
  );
  return { length: whole(length), width: whole(Math.max(...widths)) };
}

const whole = (mm: number): number => Math.max(1, Math.round(mm));
