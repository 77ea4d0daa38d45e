'use client';
import { Button, Notice } from '@pet/ui';
import type { ReactNode } from 'react';
import type { AuthFormState } from './use-auth-form.ts';
import styles from './auth-form.module.css';

type FormState = Omit<AuthFormState, 'errors'>;

export interface AuthFormProps extends FormState {
  submitLabel: string;
  problemTitle: string;
  children: ReactNode;
}

/** The frame of every form about a password. `method="post"` keeps a password out of the address if scripts fail. */
export function AuthForm({
  formRef,
  handlers,
  onSubmit,
  isBusy,
  refusal,
  submitLabel,
  problemTitle,
  children,
}: AuthFormProps) {
  return (
    <form
      ref={formRef}
      method="post"
      className={styles.form}
      noValidate
      onSubmit={onSubmit}
      {...handlers}
    >
      {refusal && (
        <Notice tone="bad" title={problemTitle}>
          <p>{refusal.message}</p>
        </Notice>
      )}
      {children}
      <Button type="submit" tone="primary" size="large" isWide isBusy={isBusy}>
        {submitLabel}
      </Button>
    </form>
  );
}
