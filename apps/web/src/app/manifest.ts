import type { MetadataRoute } from 'next';
import { paths } from '#web/paths.ts';

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Harness Hero',
    short_name: 'Harness Hero',
    description: 'Dog and cat harnesses made to measure.',
    start_url: paths.home(),
    display: 'standalone',
    background_color: '#f5f0e4',
    theme_color: '#17392e',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
}
