'use client';
import { describeDesign, type Catalogue, type DesignConfig } from '@pet/domain/builder';
import { formatMoney, type DesignReceipt } from '@pet/domain/commerce';
import { useEffect, useState } from 'react';
import { useInUnits } from '#web/features/measures/in-units.tsx';

/** Long enough that someone who moves through options with the arrow keys is not talked over. */
const SPEAK_DELAY_MS = 900;

export interface SpokenDesignProps {
  config: DesignConfig;
  catalogue: Catalogue;
  receipt: DesignReceipt;
}

/** Says the design and its price to a screen reader once the choosing pauses. */
export function SpokenDesign({ config, catalogue, receipt }: SpokenDesignProps) {
  const price = formatMoney(
    { amountMinor: receipt.unitMinor, currency: receipt.currency },
    'en-US',
  );
  const inUnits = useInUnits();
  const sentence = `${inUnits(describeDesign(config, catalogue))} ${price}.`;
  const [spoken, setSpoken] = useState('');

  useEffect(() => {
    const timer = setTimeout(() => setSpoken(sentence), SPEAK_DELAY_MS);
    return () => clearTimeout(timer);
  }, [sentence]);

  return (
    <p className="visually-hidden" aria-live="polite">
      {spoken}
    </p>
  );
}
