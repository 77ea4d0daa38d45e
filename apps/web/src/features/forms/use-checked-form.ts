'use client';
import { useCallback, useEffect, useRef, useState, type FocusEvent, type FormEvent } from 'react';
import type { Check, FieldErrors } from './check.ts';

export interface CheckedFormOptions<Output> {
  /** Fetched at the first blur, so that the schemas are no part of a page's first load. */
  loadCheck: () => Promise<Check<Output>>;
  readValues: (data: FormData) => unknown;
}

type NamedControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * A form of uncontrolled fields that is checked field by field on leaving, and as a whole on submit.
 * A field that shows an error is judged again with every key, so the error goes as soon as it is mended.
 */
export function useCheckedForm<Output>({ loadCheck, readValues }: CheckedFormOptions<Output>) {
  const formRef = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<FieldErrors>({});
  const focusPending = useRef(false);

  const judge = useCallback(async () => {
    const check = await loadCheck();
    return check(readValues(new FormData(formRef.current ?? undefined)));
  }, [loadCheck, readValues]);

  const judgeField = useCallback(
    async (name: string) => {
      const { errors: found } = await judge();
      setErrors((shown) => withField(shown, name, found[name]));
    },
    [judge],
  );

  const showErrors = useCallback((found: FieldErrors) => {
    focusPending.current = true;
    setErrors(found);
  }, []);

  useEffect(() => {
    if (!focusPending.current) return;
    focusPending.current = false;
    firstControl(formRef.current, errors)?.focus();
  }, [errors]);

  return {
    formRef,
    errors,
    showErrors,
    /** The checked values, or null after showing what is wrong and going to the first fault. */
    submit: async (): Promise<Output | null> => {
      const checked = await judge();
      showErrors(checked.errors);
      return checked.isValid ? checked.output : null;
    },
    handlers: {
      onBlur: (event: FocusEvent<HTMLFormElement>) => {
        const name = nameOf(event.target);
        if (name) void judgeField(name);
      },
      onInput: (event: FormEvent<HTMLFormElement>) => {
        const name = nameOf(event.target as Element);
        if (name && errors[name]) void judgeField(name);
      },
    },
  };
}

const nameOf = (target: Element): string =>
  target.matches('input, select, textarea') ? (target as NamedControl).name : '';

function withField(shown: FieldErrors, name: string, message: string | undefined): FieldErrors {
  const others = Object.entries(shown).filter(([shownName]) => shownName !== name);
  return Object.fromEntries(message === undefined ? others : [...others, [name, message]]);
}

const firstControl = (
  form: HTMLFormElement | null,
  errors: FieldErrors,
): NamedControl | undefined =>
  [...(form?.elements ?? [])].find(
    (element) => errors[(element as NamedControl).name] !== undefined,
  ) as NamedControl | undefined;
