'use client';
import { Button, Field, TextArea, TextInput } from '@pet/ui';
import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { trpc } from '#web/trpc/client.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import styles from './design-view.module.css';

export interface WordsFormProps {
  designId: string;
  name: string;
  note: string | null;
}

/** The name of a design and the note that only its owner reads. */
export function WordsForm({ designId, name, note }: WordsFormProps) {
  const router = useRouter();
  const [words, setWords] = useState({ name, note: note ?? '' });
  const save = trpc.builder.designs.annotate.useMutation({ onSuccess: () => router.refresh() });
  const isChanged = words.name.trim() !== name || words.note.trim() !== (note ?? '');

  function submit(event: FormEvent): void {
    event.preventDefault();
    save.mutate({ designId, name: words.name, note: words.note.trim() || null });
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label="Name">
        <TextInput
          required
          maxLength={60}
          value={words.name}
          onChange={({ target }) => setWords({ ...words, name: target.value })}
        />
      </Field>
      <Field label="Note" hint="Only you read it." isOptional>
        <TextArea
          maxLength={1000}
          value={words.note}
          onChange={({ target }) => setWords({ ...words, note: target.value })}
        />
      </Field>
      {save.error && <ErrorNotice error={save.error} title="It was not saved" />}
      <div className={styles.row}>
        <Button type="submit" size="small" isBusy={save.isPending} disabled={!isChanged}>
          Save
        </Button>
        <span role="status" className={styles.soft}>
          {save.isSuccess && !isChanged && 'Saved'}
        </span>
      </div>
    </form>
  );
}
