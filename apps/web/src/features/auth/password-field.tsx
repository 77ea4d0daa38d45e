'use client';
import { Field, TextInput } from '@pet/ui';
import { useState } from 'react';
import styles from './auth-form.module.css';

export const NEW_PASSWORD_HINT =
  'At least 8 characters. A sentence is easier to keep than a riddle.';

export interface PasswordFieldProps {
  label?: string;
  autoComplete: 'current-password' | 'new-password';
  hint?: string;
  error: string | undefined;
}

/** A password that may be pasted, filled in by a password manager and looked at. */
export function PasswordField({
  label = 'Password',
  autoComplete,
  hint,
  error,
}: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      <span className={styles.password}>
        <TextInput
          name="password"
          type={isShown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="off"
          spellCheck={false}
          maxLength={128}
          required
        />
        <button
          type="button"
          className={styles.reveal}
          aria-pressed={isShown}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? 'Hide' : 'Show'}
          <span className="visually-hidden"> password</span>
        </button>
      </span>
    </Field>
  );
}
