'use client';
import { Field, TextInput } from '@pet/ui';

export interface EmailFieldProps {
  autoComplete: 'username' | 'email';
  defaultValue?: string;
  error: string | undefined;
}

export function EmailField({ autoComplete, defaultValue = '', error }: EmailFieldProps) {
  return (
    <Field label="E-mail" error={error}>
      <TextInput
        name="email"
        type="email"
        inputMode="email"
        autoComplete={autoComplete}
        autoCapitalize="off"
        spellCheck={false}
        defaultValue={defaultValue}
        maxLength={254}
        required
      />
    </Field>
  );
}
