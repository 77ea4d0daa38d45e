import {
  obstaclesFrom,
  type Availability,
  type Catalogue,
  type DesignConfig,
} from '@pet/domain/builder';
import { formatMoney } from '@pet/domain/commerce';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { InUnits } from '#web/features/measures/in-units.tsx';

/**
 * Tells of a change what it would bring about: why the design could then not be made, or undefined.
 * It can be chosen all the same; the finding then offers the change that goes with it.
 *
 * Each option is tried on the whole harness, which takes a moment; the choice shows before that, with
 * what was told of the design before it.
 */
export function useOutlook(config: DesignConfig, catalogue: Catalogue) {
  const settled = useDeferredValue(config, null);
  return useMemo(() => outlookOn(settled, catalogue), [settled, catalogue]);
}

type Change = Partial<DesignConfig>;

function outlookOn(config: DesignConfig | null, catalogue: Catalogue) {
  const obstacleTo = config && obstaclesFrom(config, catalogue);
  const told = new Map<string, string | undefined>();

  /** A change that itself hangs on the design is made to the one that is tried, not to the newest. */
  return (change: Change | ((tried: DesignConfig) => Change)): ReactNode => {
    if (!config || !obstacleTo) return undefined;
    const changes = typeof change === 'function' ? change(config) : change;
    const key = JSON.stringify(changes);
    if (!told.has(key)) told.set(key, obstacleTo({ ...config, ...changes })?.message);
    const message = told.get(key);
    return message && <InUnits>{message}</InUnits>;
  };
}

/**
 * The options to choose from, each with the words for its stock: what is sold out is shown and cannot
 * be chosen, what is retired is shown only where it is chosen already.
 */
export function inStock<Item extends { availability: Availability }, Shown extends object>(
  options: readonly Item[],
  isChosen: (option: Item) => boolean,
  show: (option: Item) => Shown & { note?: ReactNode },
): (Shown & { note?: ReactNode; disabledReason?: string })[] {
  return options
    .filter((option) => option.availability !== 'retired' || isChosen(option))
    .map((option) => {
      const shown = show(option);
      if (option.availability === 'low') return { ...shown, note: shown.note ?? 'Few left' };
      if (option.availability === 'on-sale') return shown;
      const words = option.availability === 'retired' ? 'No longer made' : 'Sold out';
      return isChosen(option) ? { ...shown, note: words } : { ...shown, disabledReason: words };
    });
}

/** What an option costs more, e.g. `+$5.00`; nothing for what is included. */
export const surcharge = (amountMinor: number | undefined, currency: string): string | undefined =>
  amountMinor ? `+${formatMoney({ amountMinor, currency }, 'en-US')}` : undefined;
