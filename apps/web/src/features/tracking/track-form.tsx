'use client';
import { Button, Field, Notice, TextInput } from '@pet/ui';
import { useActionState, useEffect, useRef } from 'react';
import { trackOrder, type TrackAnswer } from './track-order.ts';
import styles from './track-form.module.css';

const NOTHING_TYPED: TrackAnswer = { typed: { orderNumber: '', email: '' }, problems: {} };

/**
 * Order number and e-mail; what was typed stays when nothing was found. It is posted, so that no
 * address of mail gets into the browser's history or a log, and works without scripts.
 */
export function TrackForm() {
  const [{ typed, problems }, action, isBusy] = useActionState(trackOrder, NOTHING_TYPED);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [problems]);

  return (
    <form ref={form} action={action} className={styles.form} noValidate>
      {problems.form && (
        <Notice tone="bad" title="No order found">
          <p>{problems.form}</p>
        </Notice>
      )}
      <Field label="Order number" error={problems.orderNumber}>
        <TextInput
          name="orderNumber"
          defaultValue={typed.orderNumber}
          placeholder="HH-…"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={24}
          required
        />
      </Field>
      <Field label="E-mail of the order" error={problems.email}>
        <TextInput
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="off"
          spellCheck={false}
          defaultValue={typed.email}
          maxLength={254}
          required
        />
      </Field>
      <Button type="submit" tone="primary" size="large" isBusy={isBusy}>
        Find my order
      </Button>
    </form>
  );
}
