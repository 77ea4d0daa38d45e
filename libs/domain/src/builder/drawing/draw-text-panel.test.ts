import { expect, test } from 'vitest';
import { catalogueV2 } from '../data/index.ts';
import { loadGlyphs } from '../glyphs/index.ts';
import { known } from '../options.ts';
import { drawTextPanel } from './draw-text-panel.ts';

const font = known(catalogueV2.fonts[0], 'font');
const look = {
  font,
  glyphs: await loadGlyphs(font.id),
  threadHex: '#ffffff',
  webbingHex: '#224433',
  webbingWidthMm: 25,
};
const draw = (lines: string[], more: Partial<typeof look> = {}) =>
  drawTextPanel({ lines, glyphHeightMm: 10 }, { ...look, ...more });

test('a proof is as large as what is stitched, and tells the width of each letter', () => {
  const svg = draw(['BÄR']);
  // B 8.9, Ä 9.6, R 8.8 and a margin at both ends; webbing of 25 mm and the labels.
  expect(svg).toMatch(/width="36mm" height="30mm"/);
  expect([...svg.matchAll(/>([\d.]+)<\/text>/g)].map(([, width]) => width)).toEqual([
    '8.9',
    '9.6',
    '8.8',
  ]);
  expect(svg.match(/scale\(0\.01\)/g)).toHaveLength(3);
});

test('it has a second line, and no cell for a space', () => {
  expect(draw(['REX', 'A B']).match(/scale\(/g)).toHaveLength(5);
});

test('until the letters are loaded others stand in, as long and without breaking out', () => {
  const svg = draw(['<B'], { glyphs: null });
  expect(svg).toContain('&lt;B</text>');
  expect(svg).toMatch(/textLength="\d/);
  expect(svg).toContain(draw(['<B']).slice(0, 80));
});
