'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { paths } from '#web/paths.ts';
import { loadBrowserApi } from '#web/trpc/load-browser-api.ts';
import type { SavedDesign } from './state/saved-design.ts';

/** Saves the design and puts exactly that version into the cart, or in the place of the line it came from. */
export function useToCart(cartLineId: string | null, saveNow: () => Promise<SavedDesign>) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function toCart(): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      const { versionId } = await saveNow();
      const { cart } = (await loadBrowserApi()).order;
      const changed = cartLineId
        ? await cart.updateLine.mutate({ lineId: cartLineId, versionId })
        : await cart.addLine.mutate({ versionId });
      const { showCart } = await import('#web/trpc/show-cart.ts');
      showCart(changed);
      router.push(paths.cart());
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }

  return { toCart, isBusy, error };
}
