import 'server-only';
import { Resvg } from '@resvg/resvg-js';
import { fileURLToPath } from 'node:url';

// The generic families of stitched text become Inter too: a picture must not depend on the machine's fonts.
const FAMILY = 'Inter';

/** Read when a picture is asked for: the bundler gives true file addresses to the image routes only. */
const fontFiles = (): string[] =>
  [
    new URL('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf', import.meta.url),
    new URL('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf', import.meta.url),
  ].map((url) => fileURLToPath(url));

/** The picture of an SVG text, in its own size. */
export function renderPng(svg: string): Uint8Array<ArrayBuffer> {
  const image = new Resvg(svg, {
    font: {
      fontFiles: fontFiles(),
      loadSystemFonts: false,
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
      serifFamily: FAMILY,
      cursiveFamily: FAMILY,
      monospaceFamily: FAMILY,
    },
  });
  return new Uint8Array(image.render().asPng());
}
