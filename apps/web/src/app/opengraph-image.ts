import { formatMoney } from '@pet/domain/commerce';
import { notFound } from 'next/navigation';
import { loadShopWindow } from '#web/features/home/load-shop-window.ts';
import { imageResponse } from '#web/features/share-image/image-response.ts';
import { shareImageSize } from '#web/features/share-image/share-image.ts';

export const size = shareImageSize;
export const contentType = 'image/png';
export const alt = 'A dog in a harness made to its measures';
export const dynamic = 'force-dynamic';

export default async function ShopImage(): Promise<Response> {
  const shopWindow = await loadShopWindow();
  if (!shopWindow) notFound();
  const { hero, designs, catalogue } = shopWindow;
  const lowest = Math.min(...designs.map(({ receipt }) => receipt.unitMinor));
  return imageResponse({
    config: hero.config,
    catalogue,
    name: 'Cut for one animal: yours',
    description:
      'Dog and cat harnesses made to measure. Price, fit and drawing follow every choice.',
    price: `from ${formatMoney({ amountMinor: lowest, currency: hero.receipt.currency }, 'en-US')}`,
  });
}
