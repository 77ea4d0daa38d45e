import { Button, Checkbox, Dialog, Field, TextInput } from '@pet/ui';
import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { trpc } from '#web/trpc/client.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import type { DesignItem } from '../design-card.tsx';
import styles from './design-view.module.css';

/** What the gallery would show of a design, and the owner's consent. */
export function ProposeDialog({ design, onClose }: { design: DesignItem; onClose: () => void }) {
  const router = useRouter();
  const { personalisation, size } = design.version.config;
  const [title, setTitle] = useState(design.name);
  const [creditName, setCreditName] = useState('');
  const [showsText, setShowsText] = useState(false);
  const [agrees, setAgrees] = useState(false);
  const propose = trpc.builder.gallery.propose.useMutation({
    onSuccess: () => {
      onClose();
      router.refresh();
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    propose.mutate({
      designId: design.id,
      title,
      creditName: creditName.trim() || null,
      showsText,
      agrees: true,
    });
  }

  return (
    <Dialog title="Offer it to the gallery" isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p>
          We show this version as it is now; what you change later stays yours.
          {size.kind === 'made-to-measure' &&
            ' Measures, breed and age are never shown: it appears in the nearest standard size.'}
        </p>
        <Field label="Title" hint="Without your animal’s name, if you want to keep it private.">
          <TextInput
            required
            maxLength={60}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
        </Field>
        <Field label="Credit" hint="Left empty, it says “by a customer”." isOptional>
          <TextInput
            maxLength={40}
            autoComplete="off"
            value={creditName}
            onChange={({ target }) => setCreditName(target.value)}
          />
        </Field>
        {personalisation && (
          <Checkbox
            label={`Show the stitched text “${personalisation.text}”`}
            checked={showsText}
            onChange={({ target }) => setShowsText(target.checked)}
          />
        )}
        <Checkbox
          required
          label="I made this design, and agree that you show it and that others make copies of it."
          checked={agrees}
          onChange={({ target }) => setAgrees(target.checked)}
        />
        {propose.error && <ErrorNotice error={propose.error} title="It was not sent" />}
        <div className={styles.row}>
          <Button type="submit" tone="primary" isBusy={propose.isPending}>
            Send it to the workshop
          </Button>
          <Button onClick={onClose}>Not now</Button>
        </div>
      </form>
    </Dialog>
  );
}
