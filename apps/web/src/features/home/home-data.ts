import { decimalAmount } from '#web/features/seo/decimal-amount.ts';
import { paths } from '#web/paths.ts';
import type { ShopWindow } from './load-shop-window.ts';
import { questions } from './questions-list.ts';

/** The shop, its one product and the questions, as schema.org sees them. */
export function homeData(shopWindow: ShopWindow | null, origin: string): object {
  const organisation = {
    '@type': 'Organization',
    '@id': `${origin}/#shop`,
    name: 'Harness Hero',
    url: origin,
    logo: `${origin}/icon.svg`,
  };
  const faq = {
    '@type': 'FAQPage',
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
  const product = shopWindow ? [productData(shopWindow, origin)] : [];
  return { '@graph': [organisation, faq, ...product] };
}

function productData({ designs, hero }: ShopWindow, origin: string): object {
  const prices = designs.map(({ receipt }) => receipt.unitMinor);
  const { currency } = hero.receipt;
  return {
    '@type': 'Product',
    name: 'Made-to-measure pet harness',
    description: 'A dog or cat harness designed by you and sewn to your animal’s measurements.',
    brand: { '@id': `${origin}/#shop` },
    image: `${origin}/opengraph-image`,
    offers: {
      '@type': 'AggregateOffer',
      url: `${origin}${paths.builder()}`,
      priceCurrency: currency,
      lowPrice: decimalAmount(Math.min(...prices), currency),
      highPrice: decimalAmount(Math.max(...prices), currency),
      offerCount: designs.length,
      availability: 'https://schema.org/MadeToOrder',
    },
  };
}
