import { formatMoney } from '@pet/domain/commerce';
import { currentCatalogue } from '#web/features/design-choices/current-catalogue.ts';
import { imageResponse } from '#web/features/share-image/image-response.ts';
import {
  findSharedDesign,
  publicConfig,
  publicDescription,
} from '#web/features/shared-design/find-shared-design.ts';

/** The picture of a shared design as it is now; its page gives each version an address of its own. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ shareToken: string }> },
): Promise<Response> {
  const { shareToken } = await params;
  const design = await findSharedDesign(shareToken);
  if (!design) return new Response('This link does not lead to a design.', { status: 404 });
  const { name, receipt } = design;
  return imageResponse({
    config: await publicConfig(design),
    catalogue: await currentCatalogue(),
    name,
    description: await publicDescription(design),
    price: `from ${formatMoney({ amountMinor: receipt.unitMinor, currency: receipt.currency }, 'en-US')}`,
  });
}
