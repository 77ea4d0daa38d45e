import { Notice } from '@pet/ui';
import { PriceSinceDetails, type PriceSince } from './price-since.tsx';

/** On a design from before the last change of prices: what it costs now, and why. */
export function PriceSinceNotice({ change }: { change: PriceSince }) {
  return (
    <Notice tone="warn" isStatic title="Prices have changed since this design was saved">
      <PriceSinceDetails change={change} />
    </Notice>
  );
}
