'use client';
import { useEffect } from 'react';
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
  const input = { trackingToken: initialOrder.trackingToken };
  const cache = trpc.useUtils().order.track;
  const show = (changed: Order) => cache.setData(input, changed);
  const { data: order, refetch } = trpc.order.track.useQuery(input, {
    initialData: initialOrder,
    staleTime: Infinity,
  });
  const isFinal = FINAL.has(order.status);
  const { status, reset } = trpc.order.onTrack.useSubscription(input, {
    enabled: !isFinal,
    onData: show,
  });
  const isLive = status === 'pending' || isFinal;

  useEffect(() => {
    if (isLive) return;
    const timer = setInterval(() => void refetch(), POLL_MS);
    return () => clearInterval(timer);
  }, [isLive, refetch]);

  useEffect(() => {
    if (status !== 'error') return;
    const timer = setTimeout(reset, RECONNECT_MS);
    return () => clearTimeout(timer);
  }, [status, reset]);

  return { order, isLive, show };
}
