import 'server-only';
import { currentCatalogue } from '#web/features/design-choices/current-catalogue.ts';
import { designChoices } from '#web/features/design-choices/design-choices.ts';
import { visitorApi } from '#web/trpc/server.ts';
import type { Cart } from './cart-types.ts';
import type { CartViewProps } from './cart-view.tsx';

/** What the cart page starts with. An API that does not answer leaves it to the browser to ask again. */
export async function loadCart(): Promise<CartViewProps> {
  const initialCart = await visitorApi()
    .order.cart.get.query()
    .catch(() => null);
  if (!initialCart || initialCart.lines.length === 0) {
    return { initialCart, choicesByVersion: {}, readyBy: null };
  }
  const [choicesByVersion, readyBy] = await Promise.all([
    choicesOf(initialCart).catch(() => ({})),
    promisedDay(initialCart).catch(() => null),
  ]);
  return { initialCart, choicesByVersion, readyBy };
}

async function choicesOf(cart: Cart): Promise<CartViewProps['choicesByVersion']> {
  const catalogue = await currentCatalogue();
  const entries = cart.lines.map(
    ({ versionId, config }) => [versionId, designChoices(config, catalogue)] as const,
  );
  return Object.fromEntries(entries);
}

/** The same promise that the builder showed: it depends on the day, not on the design. */
async function promisedDay({ lines: [first] }: Cart): Promise<string | null> {
  if (!first) return null;
  const quote = await visitorApi().builder.quote.query({ config: first.config });
  return quote.readyBy;
}
