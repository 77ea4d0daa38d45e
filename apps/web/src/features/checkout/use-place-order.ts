'use client';
import { useRef, useState } from 'react';
import { trpc } from '#web/trpc/client.ts';
import { errorWords } from '#web/trpc/error-words.ts';
import {
  beginAttempt,
  openAttempt,
  readAttempt,
  settlePlaced,
  settleRefused,
  type OrderDetails,
  type PlaceAttempt,
  type PlacedOrder,
} from './place-attempt.ts';

const RETRY_AFTER_MS = [700, 2_000];

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Places the order once, however often it is asked for. An answer that does not come is asked for
 * again with the same key; what the server refuses is given back as the error.
 */
export function usePlaceOrder() {
  const place = trpc.order.checkout.place.useMutation();
  const isRunning = useRef(false);
  const [phase, setPhase] = useState<'idle' | 'placing' | 'leaving'>('idle');
  const [error, setError] = useState<unknown>(null);
  const [earlier, setEarlier] = useState<PlacedOrder | null>(null);

  async function send(attempt: PlaceAttempt, retries = RETRY_AFTER_MS): Promise<PlacedOrder> {
    try {
      const order = await place.mutateAsync(attempt.input);
      settlePlaced(sessionStorage, attempt, order);
      return order;
    } catch (failure) {
      const [waitMs, ...later] = retries;
      if (!errorWords(failure).isPassing) settleRefused(sessionStorage, attempt);
      else if (waitMs !== undefined) return pause(waitMs).then(() => send(attempt, later));
      throw failure;
    }
  }

  /** True when an earlier press of the button, with other details, turns out to have made an order. */
  async function settleEarlier(details: OrderDetails): Promise<boolean> {
    const open = openAttempt(sessionStorage, details);
    if (!open) return false;
    const order = await send(open).catch((failure: unknown) => {
      if (errorWords(failure).isPassing) throw failure;
      return null;
    });
    setEarlier(order);
    return order !== null;
  }

  async function run(details: OrderDetails): Promise<void> {
    if (await settleEarlier(details)) return setPhase('idle');
    const order = await send(beginAttempt(sessionStorage, details, () => crypto.randomUUID()));
    setPhase('leaving');
    window.location.assign(order.paymentUrl);
  }

  return {
    phase,
    error,
    /** An order that an earlier attempt had already made. */
    earlier,
    /** The order that this tab has placed; asks again when the answer to the last attempt never came. */
    findPlaced: async (): Promise<PlacedOrder | null> => {
      const attempt = readAttempt(sessionStorage);
      return attempt?.outcome === 'unknown' ? send(attempt) : (attempt?.order ?? null);
    },
    placeOrder: async (details: OrderDetails): Promise<void> => {
      if (isRunning.current) return;
      isRunning.current = true;
      setPhase('placing');
      setError(null);
      await run(details).catch((failure: unknown) => {
        setError(failure);
        setPhase('idle');
      });
      isRunning.current = false;
    },
  };
}
