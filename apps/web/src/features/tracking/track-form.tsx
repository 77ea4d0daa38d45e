import { Button, Field, Notice, TextInput } from '@pet/ui';
import { paths } from '#web/paths.ts';
import type { TrackProblems, TypedOrder } from './find-order.ts';
import styles from './track-form.module.css';

/** Order number and e-mail; what was typed stays when nothing was found. */
export function TrackForm({ typed, problems }: { typed: TypedOrder; problems: TrackProblems }) {
  return (
    <form method="get" action={paths.track()} className={styles.form}>
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
          defaultValue={typed.email}
          maxLength={254}
          required
        />
      </Field>
      <Button type="submit" tone="primary" size="large">
        Find my order
      </Button>
    </form>
  );
}
