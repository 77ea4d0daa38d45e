import type { MetadataRoute } from 'next';
import { environment } from '#web/environment.ts';

export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: [
        '/account',
        '/auth',
        '/cart',
        '/checkout',
        '/inbox',
        '/order',
        '/reset-password',
        '/trpc',
        '/workshop',
      ],
    },
    sitemap: new URL('/sitemap.xml', environment().publicWebUrl).href,
  };
}
