'use client';
import { Field, TextInput } from '@pet/ui';
import { useState } from 'react';
import styles from './auth-form.module.css';

export interface PasswordFieldProps {
  autoComplete: 'current-password' | 'new-password';
  hint?: string;
  error: string | undefined;
}

/** A password that may be pasted, filled in by a password manager and looked at. */
export function PasswordField({ autoComplete, hint, error }: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false);
  return (
    <Field label="Password" hint={hint} error={error}>
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
