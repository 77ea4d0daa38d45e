import type { Metadata } from 'next';
import { CartView } from '#web/features/cart/cart-view.tsx';
import { loadCart } from '#web/features/cart/load-cart.ts';
import { Page } from '#web/features/shell/page.tsx';

export const metadata: Metadata = { title: 'Cart', robots: { index: false } };

export default async function CartPage() {
  const loaded = await loadCart();
  return (
    <Page>
      <CartView {...loaded} />
    </Page>
  );
}
