import type { Refit, StrapChange } from '@pet/domain/builder';
import { formatMoney } from '@pet/domain/commerce';
import { formatLength } from '@pet/domain/pet';
import { InUnits } from './in-units.tsx';
import type { Units } from './measures.ts';
import styles from './refit-summary.module.css';

/** What refitting a design changes: the straps, the size, what then speaks against it, and the price. */
export function RefitSummary({ refit, units }: { refit: Refit; units: Units }) {
  const { straps, size, objections, priceDifferenceMinor, currency } = refit;
  const amount = (amountMinor: number) => formatMoney({ amountMinor, currency }, 'en-US');
  return (
    <ul className={styles.changes}>
      {size && (
        <li>
          Size {size.from} becomes {size.to}
        </li>
      )}
      {straps.map((strap) => (
        <li key={strap.strapId}>{strapWords(strap, units)}</li>
      ))}
      {objections.map(({ code, message }) => (
        <li key={`${code} ${message}`} className={styles.objection}>
          <InUnits>{message}</InUnits>
        </li>
      ))}
      <li>
        {priceDifferenceMinor === 0
          ? 'The price stays the same'
          : `${amount(Math.abs(priceDifferenceMinor))} ${priceDifferenceMinor > 0 ? 'more' : 'less'} than before`}
      </li>
    </ul>
  );
}

/** In whole millimetres for metric readers, because that is how it is cut. */
function strapWords({ label, fromMm, toMm }: StrapChange, units: Units): string {
  const mm = Math.abs(toMm - fromMm);
  const by = units.length === 'cm' ? `${mm}\u00a0mm` : formatLength(mm, 'in');
  return `${label} ${by} ${toMm > fromMm ? 'longer' : 'shorter'}`;
}
