import { formatMoney } from '@pet/domain/commerce';
import { currentCatalogue } from '#web/features/design-choices/current-catalogue.ts';
import { findPublished } from '#web/features/gallery/find-published.ts';
import { imageResponse } from '#web/features/share-image/image-response.ts';

/** The picture that a link to a design of the gallery shows. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ publicationId: string }> },
): Promise<Response> {
  const { publicationId } = await params;
  const design = await findPublished(publicationId);
  if (!design) return new Response('This design does not hang in the gallery.', { status: 404 });
  const { title, config, description, receipt } = design;
  return imageResponse({
    config,
    catalogue: await currentCatalogue(),
    name: title,
    description,
    price: `from ${formatMoney({ amountMinor: receipt.unitMinor, currency: receipt.currency }, 'en-US')}`,
  });
}
