import opentype, { type Glyph, type PathCommand } from 'opentype.js';
import type { Font } from '../../src/builder/options.ts';
import type { Glyphs } from '../../src/builder/glyphs/index.ts';

/** Round letters stand over the line a little, to look as tall as the others; no thread shows that. */
const OVERSHOOT_PER_MILLE = 20;
/** How finely ink beyond a letter's cell is told: glyphs share a few steps. */
const STEP_PER_MILLE = 50;

export interface ReadFont {
  metrics: Pick<Font, 'glyphs' | 'advancePerMille' | 'reach'>;
  outlines: Glyphs;
}

/** Widths and outlines of the wanted characters that a font file really has, per mille of its capital's height. */
export function readFont(file: Uint8Array<ArrayBuffer>, wanted: readonly string[]): ReadFont {
  const font = opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  const scale = 1000 / font.charToGlyph('H').getBoundingBox().y2;
  const had = wanted.filter((character) => font.charToGlyphIndex(character) > 0);
  const glyphs = had.map((character) => [character, font.charToGlyph(character)] as const);
  return {
    metrics: {
      glyphs: had.join(''),
      advancePerMille: advances(glyphs, scale),
      reach: reaches(glyphs, scale),
    },
    outlines: Object.fromEntries(
      glyphs.map(([character, glyph]) => [character, outline(glyph, scale)] as const),
    ),
  };
}

type Named = readonly (readonly [character: string, glyph: Glyph])[];

/** Rounded up, so that a line is never longer than its sum. What is as wide as its base letter is left out. */
function advances(glyphs: Named, scale: number): Font['advancePerMille'] {
  const widths = new Map(
    glyphs.map(([character, glyph]) => [character, Math.ceil((glyph.advanceWidth ?? 0) * scale)]),
  );
  const baseOf = (character: string) => character.normalize('NFD').charAt(0);
  const own = [...widths].filter(
    ([character, width]) => baseOf(character) === character || widths.get(baseOf(character)) !== width,
  );
  const isMono = new Set(widths.values()).size === 1;
  return isMono ? { default: own[0]?.[1] ?? 0 } : Object.fromEntries(own);
}

function reaches(glyphs: Named, scale: number): Font['reach'] {
  const groups = new Map<string, string>();
  for (const [character, glyph] of glyphs) {
    const { x1, y1, x2, y2 } = glyph.getBoundingBox();
    const ink = [y2 * scale - 1000, -y1 * scale, -x1 * scale, (x2 - (glyph.advanceWidth ?? 0)) * scale];
    const key = ink.map(inSteps).join();
    if (key !== '0,0,0,0') groups.set(key, (groups.get(key) ?? '') + character);
  }
  return [...groups].map(([key, characters]) => {
    const [upPerMille = 0, downPerMille = 0, leftPerMille = 0, rightPerMille = 0] = key
      .split(',')
      .map(Number);
    return { glyphs: characters, upPerMille, downPerMille, leftPerMille, rightPerMille };
  });
}

const inSteps = (perMille: number): number =>
  perMille <= OVERSHOOT_PER_MILLE ? 0 : Math.ceil(perMille / STEP_PER_MILLE) * STEP_PER_MILLE;

/**
 * SVG path data in whole per mille, all relative, from the pen's place on the base line; y grows
 * downwards.
 */
function outline(glyph: Glyph, scale: number): string {
  let here: Point = [0, 0];
  let start = here;
  const place = ([x, y]: Point): Point => [Math.round(x * scale), Math.round(-y * scale)];
  return glyph.path.commands
    .map((command) => {
      // After a contour's end the pen is where the contour began.
      if (command.type === 'Z') {
        here = start;
        return 'z';
      }
      const points = pointsOf(command).map(place);
      const moved = points.flatMap(([x, y]) => [x - here[0], y - here[1]]);
      here = points.at(-1) ?? here;
      if (command.type === 'M') start = here;
      if (command.type === 'L' && moved.every((by) => by === 0)) return '';
      return command.type.toLowerCase() + moved.join(' ').replaceAll(' -', '-');
    })
    .join('');
}

type Point = readonly [number, number];

function pointsOf(command: Exclude<PathCommand, { type: 'Z' }>): Point[] {
  const end: Point = [command.x, command.y];
  if (command.type === 'C') return [[command.x1, command.y1], [command.x2, command.y2], end];
  return command.type === 'Q' ? [[command.x1, command.y1], end] : [end];
}
