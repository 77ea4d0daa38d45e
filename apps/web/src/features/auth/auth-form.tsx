'use client';
import { Button, Notice } from '@pet/ui';
import type { ReactNode } from 'react';
import type { useAuthForm } from './use-auth-form.ts';
import styles from './auth-form.module.css';

type FormState = Omit<ReturnType<typeof useAuthForm>, 'errors'>;

export interface AuthFormProps extends FormState {
  submitLabel: string;
  children: ReactNode;
}

/** The frame of signing in and up. `method="post"` keeps a password out of the address if scripts fail. */
export function AuthForm({
  formRef,
  handlers,
  onSubmit,
  isBusy,
  problem,
  submitLabel,
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
      {problem && (
        <Notice tone="bad" title="You are not signed in">
          <p>{problem}</p>
        </Notice>
      )}
      {children}
      <Button type="submit" tone="primary" size="large" isWide isBusy={isBusy}>
        {submitLabel}
      </Button>
    </form>
  );
}
