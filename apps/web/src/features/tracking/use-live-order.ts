'use client';
import { useEffect, useState } from 'react';
import { trpc } from '#web/trpc/client.ts';
import type { Order } from './order-types.ts';

const POLL_MS = 5_000;
const RECONNECT_MS = 15_000;

const FINAL = new Set<Order['status']>(['DELIVERED', 'CANCELLED', 'RETURNED']);

export interface LiveOrder {
  order: Order;
  /** False while changes are asked for every few seconds because the live connection is down. */
  isLive: boolean;
  show: (order: Order) => void;
}

/**
 * The order as it changes. Changes are pushed; while the connection is being made or is lost they are
 * polled, and after an error the connection is tried again. Nothing is asked for once the order is final.
 */
export function useLiveOrder(initialOrder: Order): LiveOrder {
  const [order, setOrder] = useState(initialOrder);
  const input = { trackingToken: initialOrder.trackingToken };
  const isFinal = FINAL.has(order.status);

  const live = trpc.order.onTrack.useSubscription(input, {
    enabled: !isFinal,
    onData: (changed) => setOrder(changed as Order),
  });
  const isLive = live.status === 'pending';
  const polled = trpc.order.track.useQuery(input, {
    enabled: !isFinal && !isLive,
    refetchInterval: POLL_MS,
    initialData: initialOrder,
    initialDataUpdatedAt: Date.now,
  });

  useEffect(() => {
    if (!isLive) setOrder(polled.data);
    // Only a fresh answer may replace what was pushed before the connection was lost.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [polled.dataUpdatedAt]);

  const { status, reset } = live;
  useEffect(() => {
    if (status !== 'error') return;
    const timer = setTimeout(reset, RECONNECT_MS);
    return () => clearTimeout(timer);
  }, [status, reset]);

  return { order, isLive: isLive || isFinal, show: setOrder };
}
