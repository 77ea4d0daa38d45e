import { shareImageSize } from './share-image.ts';

/** How a page names the picture that a link to it shows. */
export const linkPicture = (url: string, alt: string) => ({
  url,
  alt,
  type: 'image/png',
  ...shareImageSize,
});
