'use client';
import { Field, TextInput } from '@pet/ui';
import type { FieldErrors } from '#web/features/forms/check.ts';
import styles from './checkout-form.module.css';

/** Countries whose postal codes are digits only, so that a phone can show its number pad. */
const NUMERIC_POSTAL_CODES = new Set(['US', 'DE', 'AT', 'CH', 'FR', 'IT', 'ES', 'AU', 'NO', 'DK']);

/** Street, postal code and city. */
export function AddressFields({
  countryCode,
  errors,
}: {
  countryCode: string;
  errors: FieldErrors;
}) {
  return (
    <>
      <Field label="Street and number" error={errors['address.line1']}>
        <TextInput name="address.line1" autoComplete="address-line1" maxLength={100} required />
      </Field>
      <Field label="Flat, floor, company" isOptional error={errors['address.line2']}>
        <TextInput name="address.line2" autoComplete="address-line2" maxLength={100} />
      </Field>
      <div className={styles.pair}>
        <Field
          label={countryCode === 'US' ? 'ZIP code' : 'Postal code'}
          error={errors['address.postalCode']}
        >
          <TextInput
            name="address.postalCode"
            autoComplete="postal-code"
            inputMode={NUMERIC_POSTAL_CODES.has(countryCode) ? 'numeric' : 'text'}
            maxLength={16}
            required
          />
        </Field>
        <Field label="City" error={errors['address.city']}>
          <TextInput name="address.city" autoComplete="address-level2" maxLength={80} required />
        </Field>
      </div>
    </>
  );
}
