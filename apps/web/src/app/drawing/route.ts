import { currentCatalogue } from '#web/features/design-choices/current-catalogue.ts';
import { drawConfig } from '#web/features/design-choices/draw-config.ts';

const SVG_HEADERS = {
  'content-type': 'image/svg+xml; charset=utf-8',
  // The address may hold measures and a name, so no cache of others keeps it; the drawing itself
  // changes with the catalogue.
  'cache-control': 'private, max-age=3600',
  // Opened by itself it is a document of this site; it needs styles and nothing else.
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};

/** The drawing of the design that the address itself holds. */
export async function GET(request: Request): Promise<Response> {
  const text = new URL(request.url).searchParams.get('config');
  const svg = await drawConfig(text, await currentCatalogue());
  if (svg === null) return new Response('There is no such design.', { status: 404 });
  return new Response(svg, { headers: SVG_HEADERS });
}
