import type { TextPanel } from '../making/cut-sheet.schema.ts';

export const TEXT_LINE_GAP_MM = 2;
/** Room for what reaches below and above a capital letter, in shares of its height. */
const TEXT_ROOM = 0.4;

/** The size of the ribbon that carries a text, and where in it each line stands. */
export function textSize({ glyphHeightMm, lines }: TextPanel) {
  const blockMm = lines.length * glyphHeightMm + (lines.length - 1) * TEXT_LINE_GAP_MM;
  const roomMm = TEXT_ROOM * glyphHeightMm;
  return {
    heightMm: blockMm + 2 * roomMm,
    /** From the ribbon's top to the foot of each line's capitals. */
    baselinesMm: lines.map(
      (_, line) => roomMm + glyphHeightMm + line * (glyphHeightMm + TEXT_LINE_GAP_MM),
    ),
  };
}
