import { renderPng } from './render-png.ts';
import { shareImage, type ShareImageContent } from './share-image.ts';

const KEEP_SECONDS = 3_600;

/** The share image of a design as the answer to a request. */
export const imageResponse = (content: ShareImageContent): Response =>
  new Response(renderPng(shareImage(content)), {
    headers: {
      'content-type': 'image/png',
      'cache-control': `public, max-age=${KEEP_SECONDS}`,
    },
  });
