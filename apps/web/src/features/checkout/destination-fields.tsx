'use client';
import { Field, SelectInput } from '@pet/ui';
import { useLayoutEffect, useRef } from 'react';
import type { FieldErrors } from '#web/features/forms/check.ts';
import { needsRegion, regionLabel, regionsOf, type Choice } from './regions.ts';

export interface DestinationFieldsProps {
  countries: readonly Choice[];
  countryCode: string;
  regionCode: string;
  onCountry: (code: string) => void;
  onRegion: (code: string) => void;
  errors: FieldErrors;
}

/** Where the parcel goes: the country before everything, because the rest of an address follows from it. */
export function CountryField({
  countries,
  countryCode,
  onCountry,
  errors,
}: DestinationFieldsProps) {
  const select = useRef<HTMLSelectElement>(null);
  // What was chosen before the page came to life stands in the document only.
  useLayoutEffect(() => {
    const chosen = select.current?.value;
    if (chosen && chosen !== countryCode) onCountry(chosen);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- later changes tell of themselves
  }, []);
  return (
    <Field label="Country" error={errors['address.countryCode']}>
      <SelectInput
        ref={select}
        name="address.countryCode"
        autoComplete="country"
        value={countryCode}
        onChange={(event) => onCountry(event.target.value)}
        required
      >
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectInput>
    </Field>
  );
}

/** The state or province, where the country has one that matters. */
export function RegionField({ countryCode, regionCode, onRegion, errors }: DestinationFieldsProps) {
  if (!needsRegion(countryCode)) return null;
  return (
    <Field label={regionLabel(countryCode)} error={errors['address.regionCode']}>
      <SelectInput
        name="address.regionCode"
        autoComplete="address-level1"
        value={regionCode}
        onChange={(event) => onRegion(event.target.value)}
        required
      >
        <option value="">Choose …</option>
        {regionsOf(countryCode).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectInput>
    </Field>
  );
}
