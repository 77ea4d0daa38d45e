'use client';
import { Button, Notice } from '@pet/ui';
import type { ReactNode } from 'react';
import type { useAuthForm } from './use-auth-form.ts';
import styles from './auth-form.module.css';

export interface AuthFormProps {
  form: ReturnType<typeof useAuthForm>;
  submitLabel: string;
  children: ReactNode;
}

/** The frame of signing in and up. `method="post"` keeps a password out of the address if scripts fail. */
export function AuthForm({ form, submitLabel, children }: AuthFormProps) {
  return (
    <form
      ref={form.formRef}
      method="post"
      className={styles.form}
      noValidate
      onSubmit={form.onSubmit}
      {...form.handlers}
    >
      {form.problem && (
        <Notice tone="bad" title="You are not signed in">
          <p>{form.problem}</p>
        </Notice>
      )}
      {children}
      <Button type="submit" tone="primary" size="large" isWide isBusy={form.isBusy}>
        {submitLabel}
      </Button>
    </form>
  );
}
