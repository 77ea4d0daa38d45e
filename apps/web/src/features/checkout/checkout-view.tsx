'use client';
import { ButtonLink, Notice, PageHeader, Skeleton } from '@pet/ui';
import { useEffect } from 'react';
import type { Cart } from '#web/features/cart/cart-types.ts';
import { paths } from '#web/paths.ts';
import { trpc } from '#web/trpc/client.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { CheckoutForm, type CheckoutFormProps } from './checkout-form.tsx';
import { NothingToPay } from './nothing-to-pay.tsx';

export interface CheckoutViewProps extends Omit<CheckoutFormProps, 'cart'> {
  initialCart: Cart | null;
}

/** The checkout page with everything that can stand in its way. */
export function CheckoutView({ initialCart, ...form }: CheckoutViewProps) {
  const { data, error, refetch } = trpc.order.cart.get.useQuery(
    undefined,
    initialCart ? { initialData: initialCart } : {},
  );
  useFreshPageOnReturn();
  return (
    <>
      <PageHeader title="Checkout" lead="As a guest; you can open an account afterwards." />
      {!data && !error && <Skeleton height="24rem" label="Loading your order" />}
      {!data && error && (
        <ErrorNotice
          error={error}
          title="We could not read your cart"
          onRetry={() => void refetch()}
        />
      )}
      {data && <CheckoutFor cart={data} {...form} />}
    </>
  );
}

function CheckoutFor({ cart, ...form }: CheckoutFormProps) {
  if (cart.lines.length === 0) return <NothingToPay />;
  if (cart.isOrderable && !cart.hasPriceChange) return <CheckoutForm cart={cart} {...form} />;
  return (
    <Notice
      tone="warn"
      title={cart.isOrderable ? 'A price has changed' : 'One design cannot be made as it is'}
      action={<ButtonLink href={paths.cart()}>Look at the cart</ButtonLink>}
    >
      <p>Please settle this in the cart before you pay.</p>
    </Notice>
  );
}

/** A page that comes back from the browser's cache would still say that it is leaving for the payment page. */
function useFreshPageOnReturn() {
  useEffect(() => {
    const onPageShow = (event: PageTransitionEvent) => event.persisted && window.location.reload();
    window.addEventListener('pageshow', onPageShow);
    return () => window.removeEventListener('pageshow', onPageShow);
  }, []);
}
