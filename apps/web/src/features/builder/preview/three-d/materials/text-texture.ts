import type { TextPanel } from '@pet/domain/builder';
import type { Glyphs } from '@pet/domain/builder/glyphs';
import { darker, lighter, setLine, textSize, type Font } from '@pet/domain/builder/mesh';
import { CanvasTexture, SRGBColorSpace } from 'three';

const PIXELS_MAX = 2048;
/** Texels per millimetre. */
const DENSITY_MAX = 12;
const SATIN_MM = 0.55;

export interface StitchedText {
  panel: TextPanel;
  /** The length of the line that it runs along, in whose middle it stands. */
  lineMm: number;
}

/** The stitched text on a clear ground, in the outlines that the machine follows. */
export function textTexture(
  { panel, lineMm }: StitchedText,
  font: Font,
  glyphs: Glyphs,
  threadHex: string,
): CanvasTexture {
  const { heightMm, baselinesMm } = textSize(panel);
  const density = Math.min(DENSITY_MAX, PIXELS_MAX / lineMm);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(lineMm * density);
  canvas.height = Math.ceil(heightMm * density);
  const context = canvas.getContext('2d');
  if (context) {
    context.scale(density, density);
    panel.lines.forEach((line, at) => {
      const { letters, lengthMm } = setLine(line, font, panel.glyphHeightMm);
      const start = (lineMm - lengthMm) / 2;
      for (const [colour, off] of [
        ['rgb(0 0 0 / 35%)', 0.35],
        [darker(threadHex, 0.22), 0.12],
        [threadHex, 0],
      ] as const) {
        context.fillStyle = colour;
        for (const { glyph, atMm } of letters) {
          context.save();
          context.translate(start + atMm, (baselinesMm[at] ?? 0) + off);
          context.scale(panel.glyphHeightMm / 1000, panel.glyphHeightMm / 1000);
          context.fill(new Path2D(glyphs[glyph] ?? ''));
          context.restore();
        }
      }
    });
    satin(context, lineMm, heightMm, threadHex);
  }
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 8;
  return texture;
}

/** Threads lie side by side across the letters. */
function satin(
  context: CanvasRenderingContext2D,
  widthMm: number,
  heightMm: number,
  hex: string,
): void {
  context.globalCompositeOperation = 'source-atop';
  context.lineWidth = 0.16;
  context.globalAlpha = 0.5;
  for (let x = -heightMm; x < widthMm; x += SATIN_MM) {
    for (const [shift, colour] of [
      [0, darker(hex, 0.25)],
      [SATIN_MM / 2, lighter(hex, 0.35)],
    ] as const) {
      context.strokeStyle = colour;
      context.beginPath();
      context.moveTo(x + shift, heightMm);
      context.lineTo(x + shift + 0.35 * heightMm, 0);
      context.stroke();
    }
  }
}
