import { designMark, drawHarness, type Catalogue, type DesignConfig } from '@pet/domain/builder';
import type { Glyphs } from '@pet/domain/builder/glyphs';
import { wrapText } from './wrap-text.ts';

export const shareImageSize = { width: 1200, height: 630 };

const PAPER = '#f5f0e4';
const INK = '#14251f';
const INK_SOFT = '#4a574f';
const THREAD = '#c9800c';
const DRAWING = { x: 470, y: 55, width: 700, height: 525 };

export interface ShareImageContent {
  config: DesignConfig;
  catalogue: Catalogue;
  name: string;
  description: string;
  price: string;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const textLines = (lines: readonly string[], y: number, step: number, look: string): string =>
  lines
    .map((line, index) => `<text x="72" y="${y + index * step}" ${look}>${escape(line)}</text>`)
    .join('');

/** The picture that a link to a design shows in chats and feeds, as SVG: 1200 × 630. */
export function shareImage(content: ShareImageContent, glyphs: Glyphs | null): string {
  const { width, height } = shareImageSize;
  const title = wrapText(content.name, 15, 3);
  const below = 210 + title.length * 66;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter">`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    `<rect x="20" y="20" width="${width - 40}" height="${height - 40}" rx="26" fill="none" stroke="${THREAD}" stroke-width="3" stroke-dasharray="13 8" stroke-linecap="round"/>`,
    drawing(content, glyphs),
    mark,
    `<text x="132" y="112" font-size="28" font-weight="700" fill="${INK}" letter-spacing="-0.6">Harness Hero</text>`,
    textLines(
      title,
      212,
      66,
      `font-size="62" font-weight="700" fill="${INK}" letter-spacing="-2.4"`,
    ),
    textLines(wrapText(content.description, 36, 5), below, 34, `font-size="24" fill="${INK_SOFT}"`),
    `<text x="72" y="560" font-size="52" font-weight="700" fill="${INK}" letter-spacing="-1.6">${escape(content.price)}</text>`,
    `<text x="1140" y="590" font-size="16" text-anchor="end" fill="${INK_SOFT}">Design ${designMark(content.config)}</text>`,
    '</svg>',
  ].join('');
}

/** As in `LogoMark`, which is made of elements. */
const mark = [
  '<svg x="72" y="80" width="46" height="46" viewBox="0 0 40 40">',
  '<rect width="40" height="40" rx="11" fill="#17392e"/>',
  '<g fill="none" stroke-linecap="round" stroke-linejoin="round">',
  '<path d="M10 8.5 20 20.5 30 8.5M20 20.5v11.5" stroke="#f6f0e2" stroke-width="6.5"/>',
  '<path d="M10 8.5 20 20.5 30 8.5M20 20.5v11.5" stroke="#17392e" stroke-width="1.3" stroke-dasharray="2.4 2.6"/>',
  '<circle cx="20" cy="20.5" r="4.6" fill="#17392e" stroke="#f0a51e" stroke-width="2.8"/>',
  '</g></svg>',
].join('');

/** The drawing as a picture within the picture; only its place and size differ from the one on screen. */
function drawing({ config, catalogue }: ShareImageContent, glyphs: Glyphs | null): string {
  const { x, y, width, height } = DRAWING;
  const svg = drawHarness(config, catalogue, { view: 'side', widthPx: width, glyphs });
  return svg
    .replace(/ width="[^"]*"/, ` x="${x}" y="${y}" width="${width}"`)
    .replace(/ height="[^"]*"/, ` height="${height}"`);
}
