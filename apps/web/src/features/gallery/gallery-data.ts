import { breadcrumbs } from '#web/features/seo/breadcrumbs.ts';
import { decimalAmount } from '#web/features/seo/decimal-amount.ts';
import { paths } from '#web/paths.ts';
import type { PublishedDesign } from './find-published.ts';

/** One design of the gallery as schema.org sees it: a product that is made when it is ordered. */
export function publishedData(design: PublishedDesign, origin: string): object {
  const { id, title, by, description, receipt, publishedAt, designHash } = design;
  const product = {
    '@type': 'Product',
    name: title,
    description,
    sku: designHash.slice(0, 12),
    image: `${origin}${paths.publishedPicture(id)}`,
    brand: { '@type': 'Organization', '@id': `${origin}/#shop`, name: 'Harness Hero' },
    releaseDate: publishedAt.slice(0, 10),
    ...(by ? { creator: { '@type': 'Person', name: by } } : {}),
    offers: {
      '@type': 'Offer',
      url: `${origin}${paths.published(id)}`,
      priceCurrency: receipt.currency,
      price: decimalAmount(receipt.unitMinor, receipt.currency),
      availability: 'https://schema.org/MadeToOrder',
    },
  };
  const trail = [
    { name: 'Harness Hero', path: paths.home() },
    { name: 'Gallery', path: paths.gallery() },
    { name: title, path: paths.published(id) },
  ];
  return { '@graph': [product, breadcrumbs(trail, origin)] };
}
