'use client';
import { Checkbox } from '@pet/ui';
import type { CheckoutQuote } from './order-summary.tsx';
import styles from './checkout-form.module.css';

/** The made-to-order terms in full, so that nobody has to open them, and the consent. */
export function TermsField({
  terms,
  error,
}: {
  terms: CheckoutQuote['terms'];
  error: string | undefined;
}) {
  return (
    <div className={styles.terms}>
      <h3>Made-to-order terms</h3>
      <ul>
        {terms.map(({ reference, designName, text }) => (
          <li key={reference}>
            <strong>{designName}:</strong> {text}
          </li>
        ))}
        {terms.length === 0 && (
          <li>
            A harness made to your measurements or with your words on it cannot be sent back; one
            that does not fit is altered or remade. Starter designs in a standard size can be sent
            back within 14 days.
          </li>
        )}
      </ul>
      <Checkbox
        name="acceptsTerms"
        label="I accept the made-to-order terms"
        error={error}
        required
      />
    </div>
  );
}
