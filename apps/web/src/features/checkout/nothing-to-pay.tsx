'use client';
import { ButtonLink, EmptyState, Skeleton } from '@pet/ui';
import { useQuery } from '@tanstack/react-query';
import { paths } from '#web/paths.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import type { PlacedOrder } from './place-attempt.ts';
import { usePlaceOrder } from './use-place-order.ts';

/**
 * An empty cart, mostly because its order stands already: the visitor came back from the payment page,
 * or reloaded before the answer came. In the second case the same attempt is sent again, which
 * answers with the order that it made.
 */
export function NothingToPay() {
  const { findPlaced } = usePlaceOrder();
  const placed = useQuery({
    queryKey: ['checkout', 'placed'],
    queryFn: findPlaced,
    retry: false,
    gcTime: 0,
  });
  if (placed.isPending) return <Skeleton height="8rem" label="Looking for your order" />;
  if (placed.data) return <AlreadyPlaced order={placed.data} />;
  return (
    <>
      {placed.error && (
        <ErrorNotice
          error={placed.error}
          title="We could not find out about your order"
          onRetry={() => void placed.refetch()}
        />
      )}
      <EmptyState
        title="There is nothing to pay"
        action={
          <ButtonLink tone="primary" href={paths.builder()}>
            Design a harness
          </ButtonLink>
        }
      >
        <p>Your cart is empty.</p>
      </EmptyState>
    </>
  );
}

function AlreadyPlaced({ order }: { order: PlacedOrder }) {
  return (
    <EmptyState
      title={`Your order ${order.orderNumber} is placed`}
      action={
        <ButtonLink tone="primary" href={paths.order(order.trackingToken)}>
          See and pay the order
        </ButtonLink>
      }
    >
      <p>It is kept for you, and is made as soon as it is paid.</p>
    </EmptyState>
  );
}
