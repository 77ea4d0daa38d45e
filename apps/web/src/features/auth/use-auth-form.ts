'use client';
import { useState, type FormEvent } from 'react';
import type { Check } from '#web/features/forms/check.ts';
import { useCheckedForm } from '#web/features/forms/use-checked-form.ts';
import { askAuth, type AuthAction } from './auth-api.ts';

/** The name and the address are trimmed, a password is what was typed. */
const readCredentials = (data: FormData) =>
  Object.fromEntries(
    [...data].map(([name, value]) => [
      name,
      typeof value === 'string' && name !== 'password' ? value.trim() : value,
    ]),
  );

/** Checks, asks, and on success goes on to `next` with a full load, because everything on a page belongs to its visitor. */
export function useAuthForm(
  action: AuthAction,
  loadCheck: () => Promise<Check<object>>,
  next: string,
) {
  const { formRef, errors, submit, showErrors, handlers } = useCheckedForm({
    loadCheck,
    readValues: readCredentials,
  });
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function run(): Promise<void> {
    setProblem(null);
    const credentials = await submit();
    if (!credentials) return;
    setIsBusy(true);
    const refusal = await askAuth(action, credentials);
    if (!refusal) return window.location.assign(next);
    setIsBusy(false);
    if (refusal.field) showErrors({ [refusal.field]: refusal.message });
    else setProblem(refusal.message);
  }

  return {
    formRef,
    errors,
    handlers,
    isBusy,
    problem,
    onSubmit: (event: FormEvent) => {
      event.preventDefault();
      void run();
    },
  };
}
