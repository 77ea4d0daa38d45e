'use client';
import { useState, type FormEvent } from 'react';
import type { Check } from '#web/features/forms/check.ts';
import { useCheckedForm } from '#web/features/forms/use-checked-form.ts';
import { askAuth, type AuthAction } from './auth-api.ts';
import type { AuthRefusal } from './auth-words.ts';

/** The name and the address are trimmed, a password is what was typed. */
const readCredentials = (data: FormData) =>
  Object.fromEntries(
    [...data].map(([name, value]) => [
      name,
      typeof value === 'string' && name !== 'password' ? value.trim() : value,
    ]),
  );

export interface AuthFormOptions<Values extends object> {
  action: AuthAction;
  loadCheck: () => Promise<Check<Values>>;
  /** What is asked with; the checked values themselves unless told otherwise. */
  bodyOf?: (values: Values) => object;
  /** Leads on. To another page with a full load, because everything on a page belongs to its visitor. */
  onDone: (values: Values) => void;
}

/** Checks and asks; what was refused shows at its field, or above the form. */
export function useAuthForm<Values extends object>({
  action,
  loadCheck,
  bodyOf = (values) => values,
  onDone,
}: AuthFormOptions<Values>) {
  const { formRef, errors, submit, showErrors, handlers } = useCheckedForm({
    loadCheck,
    readValues: readCredentials,
  });
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal | null>(null);

  async function run(): Promise<void> {
    setRefusal(null);
    const values = await submit();
    if (!values) return;
    setIsBusy(true);
    const refused = await askAuth(action, bodyOf(values));
    if (!refused) return onDone(values);
    setIsBusy(false);
    if (refused.field) showErrors({ [refused.field]: refused.message });
    else setRefusal(refused);
  }

  return {
    formRef,
    errors,
    handlers,
    isBusy,
    refusal,
    onSubmit: (event: FormEvent) => {
      event.preventDefault();
      void run();
    },
  };
}

export type AuthFormState = ReturnType<typeof useAuthForm>;
