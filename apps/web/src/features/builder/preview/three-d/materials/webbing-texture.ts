import { darker, lighter, luminance } from '@pet/domain/builder/mesh';
import { DataTexture, LinearMipmapLinearFilter, RepeatWrapping, SRGBColorSpace } from 'three';

/** Texels per millimetre, and the length after which the weave comes again. */
const DENSITY = 8;
const TILE_MM = 16;
const RIB_MM = 1.3;
const PICK_MM = 1.6;

/** The seam beside each edge: how far in, and its stitches. */
const SEAM_AT = 0.41;
const STITCH_MM = 3.2;
const SEAM_HALF_MM = 0.42;

export interface WebbingCloth {
  widthMm: number;
  hasSeams: boolean;
}

/** How high the webbing stands at a place, 0 to 1, and how much of it is the seam's thread. */
function weave(across: number, along: number, { widthMm, hasSeams }: WebbingCloth) {
  const rib = Math.abs(across) / RIB_MM;
  const inRib = rib - Math.floor(rib);
  const round = Math.sin(Math.PI * inRib) ** 0.7;
  // Neighbouring ribs lean against each other, which is the herringbone of a twill.
  const lean = Math.floor(rib) % 2 === 0 ? inRib : 1 - inRib;
  const pick = 0.5 + 0.5 * Math.cos(2 * Math.PI * (along / PICK_MM + 0.6 * lean));
  const height = round * (0.62 + 0.38 * pick);
  const seam = hasSeams ? seamAt(Math.abs(across) - SEAM_AT * widthMm, along) : 0;
  return { height: height * (1 - seam) + seam * 1.15, seam };
}

function seamAt(off: number, along: number): number {
  const inStitch = along / STITCH_MM - Math.floor(along / STITCH_MM) - 0.5;
  const toEnd = Math.max(0, Math.abs(inStitch) * STITCH_MM - (0.5 * STITCH_MM - 0.85));
  const distance = Math.hypot(off, toEnd) / SEAM_HALF_MM;
  return Math.min(1, Math.max(0, 1.6 - 1.2 * distance));
}

const sized = (cloth: WebbingCloth) => ({
  columns: Math.round(cloth.widthMm * DENSITY),
  rows: TILE_MM * DENSITY,
});

const placeOf = (column: number, row: number, cloth: WebbingCloth) =>
  [(column + 0.5) / DENSITY - cloth.widthMm / 2, (row + 0.5) / DENSITY] as const;

/** The colours of webbing: its yarn, darker between the ribs, and its seams. */
export function webbingColours(hex: string, cloth: WebbingCloth): DataTexture {
  const { columns, rows } = sized(cloth);
  const seamHex = luminance(hex) > 0.5 ? darker(hex, 0.2) : lighter(hex, 0.42);
  const [low, high, thread] = [darker(hex, 0.34), lighter(hex, 0.05), seamHex].map(channels);
  const data = new Uint8Array(4 * columns * rows);
  for (let row = 0, at = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1, at += 4) {
      const { height, seam } = weave(...placeOf(column, row, cloth), cloth);
      for (let channel = 0; channel < 3; channel += 1) {
        const yarn = mixed(low?.[channel], high?.[channel], Math.min(1, height));
        data[at + channel] = mixed(yarn, thread?.[channel], seam);
      }
      data[at + 3] = 255;
    }
  }
  const texture = tiled(new DataTexture(data, columns, rows), cloth.widthMm);
  texture.colorSpace = SRGBColorSpace;
  return texture;
}

/** The slopes of the same weave, for light to catch. */
export function webbingNormals(cloth: WebbingCloth): DataTexture {
  const { columns, rows } = sized(cloth);
  const data = new Uint8Array(4 * columns * rows);
  const heightAt = (across: number, along: number) => weave(across, along, cloth).height;
  const step = 0.5 / DENSITY;
  for (let row = 0, at = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1, at += 4) {
      const [u, v] = placeOf(column, row, cloth);
      const x = (heightAt(u - step, v) - heightAt(u + step, v)) * 1.1;
      const y = (heightAt(u, v - step) - heightAt(u, v + step)) * 1.1;
      const length = Math.hypot(x, y, 1);
      data[at] = 127.5 * (1 + x / length);
      data[at + 1] = 127.5 * (1 + y / length);
      data[at + 2] = 127.5 * (1 + 1 / length);
      data[at + 3] = 255;
    }
  }
  return tiled(new DataTexture(data, columns, rows), cloth.widthMm);
}

function tiled(texture: DataTexture, widthMm: number): DataTexture {
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 8;
  // Places on the mesh are in millimetres, 0 being the middle of the webbing.
  texture.repeat.set(1 / widthMm, 1 / TILE_MM);
  texture.offset.set(0.5, 0);
  texture.needsUpdate = true;
  return texture;
}

const mixed = (a = 0, b = 0, share = 0): number => a + (b - a) * share;

const channels = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
