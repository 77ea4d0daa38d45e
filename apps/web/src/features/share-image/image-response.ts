import { glyphsOf } from '@pet/domain/builder/glyphs';
import { renderPng } from './render-png.ts';
import { shareImage, type ShareImageContent } from './share-image.ts';

const KEEP_SECONDS = 3_600;

/** The share image of a design as the answer to a request. */
export const imageResponse = async (content: ShareImageContent): Promise<Response> =>
  new Response(renderPng(shareImage(content, await glyphsOf(content.config))), {
    headers: {
      'content-type': 'image/png',
      'cache-control': `public, max-age=${KEEP_SECONDS}`,
    },
  });
