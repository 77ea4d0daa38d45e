import { evaluateRules, type Catalogue, type DesignConfig } from '@pet/domain/builder';
import { formatMoney } from '@pet/domain/commerce';
import type { ReactNode } from 'react';
import { InUnits } from '#web/features/measures/in-units.tsx';

/**
 * Tells of a change what it would bring about: why the design could then not be made, or undefined.
 * It can be chosen all the same; the finding then offers the change that goes with it.
 */
export function outlookOn(config: DesignConfig, catalogue: Catalogue) {
  const before = new Set(forbidden(config, catalogue).map(({ code }) => code));
  return (change: Partial<DesignConfig>): ReactNode => {
    const created = forbidden({ ...config, ...change }, catalogue);
    const obstacle = created.find(({ code }) => !before.has(code));
    return obstacle && <InUnits>{obstacle.message}</InUnits>;
  };
}

const forbidden = (config: DesignConfig, catalogue: Catalogue) =>
  evaluateRules(config, catalogue).filter(({ severity }) => severity === 'forbid');

/** What an option costs more, e.g. `+$5.00`; nothing for what is included. */
export const surcharge = (amountMinor: number | undefined, currency: string): string | undefined =>
  amountMinor ? `+${formatMoney({ amountMinor, currency }, 'en-US')}` : undefined;
