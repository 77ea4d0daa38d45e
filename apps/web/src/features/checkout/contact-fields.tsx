'use client';
import { Field, TextInput } from '@pet/ui';
import type { FieldErrors } from '#web/features/forms/check.ts';

/** Whom we write to, and whom the carrier calls. */
export function ContactFields({ errors }: { errors: FieldErrors }) {
  return (
    <>
      <Field
        label="E-mail"
        hint="For the confirmation and tracking."
        error={errors['contact.email']}
      >
        <TextInput
          name="contact.email"
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={254}
          required
        />
      </Field>
      <Field label="Full name" error={errors['contact.name']}>
        <TextInput name="contact.name" autoComplete="name" maxLength={100} required />
      </Field>
      <Field
        label="Phone"
        isOptional
        hint="Only for the carrier, if the parcel cannot be left."
        error={errors['contact.phone']}
      >
        <TextInput
          name="contact.phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          maxLength={30}
        />
      </Field>
    </>
  );
}
