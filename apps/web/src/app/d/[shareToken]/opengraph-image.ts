import { formatMoney } from '@pet/domain/commerce';
import { notFound } from 'next/navigation';
import { currentCatalogue } from '#web/features/design-choices/current-catalogue.ts';
import { imageResponse } from '#web/features/share-image/image-response.ts';
import { shareImageSize } from '#web/features/share-image/share-image.ts';
import { findSharedDesign } from '#web/features/shared-design/find-shared-design.ts';

export const size = shareImageSize;
export const contentType = 'image/png';
export const alt = 'The drawing of this harness with its price';

export default async function SharedDesignImage({
  params,
}: {
  params: Promise<{ shareToken: string }>;
}): Promise<Response> {
  const { shareToken } = await params;
  const design = await findSharedDesign(shareToken);
  if (!design) notFound();
  const { name, description, receipt, version } = design;
  return imageResponse({
    config: version.config,
    catalogue: await currentCatalogue(),
    name,
    description,
    price: formatMoney({ amountMinor: receipt.unitMinor, currency: receipt.currency }, 'en-US'),
  });
}
