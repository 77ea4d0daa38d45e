'use client';
import { Badge, Button, Card, Field, Money, TextArea, TextInput } from '@pet/ui';
import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { Moment } from '#web/features/dates/moment.tsx';
import { HarnessImage } from '#web/features/design-choices/harness-image.tsx';
import { InUnits } from '#web/features/measures/in-units.tsx';
import { PriceSinceDetails } from '#web/features/price-since/price-since.tsx';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import { trpc } from '#web/trpc/client.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import styles from './version-row.module.css';

export type VersionEntry = ApiOutputs['builder']['designs']['versions']['list']['items'][number];

export interface VersionRowProps {
  designId: string;
  entry: VersionEntry;
  /** The number of the current version, which a restored one is put on top of. */
  currentNumber: number;
  isArchived: boolean;
}

const HASH_MARK_LENGTH = 7;

/** One version of a design: what it changed, what it cost then and costs now. */
export function VersionRow({ designId, entry, currentNumber, isArchived }: VersionRowProps) {
  const router = useRouter();
  const [isWriting, setWriting] = useState(false);
  const restore = trpc.builder.designs.versions.restore.useMutation({
    onSuccess: () => router.refresh(),
  });
  const { version, name, note, changes, description, isCurrent } = entry;
  const { number } = version;
  return (
    <Card as="li" className={styles.version}>
      <HarnessImage config={version.config} alt="" size="thumb" />
      <div className={styles.words}>
        <h3 className={styles.title}>
          Version {number}
          {name && ` – ${name}`} {isCurrent && <Badge tone="good">Current</Badge>}
        </h3>
        <p className={styles.soft}>
          <Moment at={version.createdAt} /> ·{' '}
          <code title={version.designHash}>{version.designHash.slice(0, HASH_MARK_LENGTH)}</code>
        </p>
        {note && <p className={styles.note}>{note}</p>}
        <p className={styles.changes}>
          <InUnits>{changes.length > 0 ? changes.join(' · ') : description}</InUnits>
        </p>
        <Prices entry={entry} />
        {restore.error && <ErrorNotice error={restore.error} title="It was not brought back" />}
        {isWriting && (
          <LabelForm designId={designId} entry={entry} onDone={() => setWriting(false)} />
        )}
        <div className={styles.actions}>
          {!isCurrent && !isArchived && (
            <Button
              size="small"
              isBusy={restore.isPending}
              aria-label={`Bring version ${number} back`}
              onClick={() => restore.mutate({ designId, number, baseVersion: currentNumber })}
            >
              Bring back
            </Button>
          )}
          {!isWriting && (
            <Button
              size="small"
              tone="quiet"
              aria-label={`Name and note of version ${number}`}
              onClick={() => setWriting(true)}
            >
              {name || note ? 'Change words' : 'Name it'}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}

function Prices({ entry: { receiptThen, receiptNow, priceSince } }: { entry: VersionEntry }) {
  const then = <Money amountMinor={receiptThen.unitMinor} currency={receiptThen.currency} />;
  if (!receiptNow) return <p>{then}, a part of it is sold no more</p>;
  return priceSince ? <PriceSinceDetails change={priceSince} /> : <p>{then}</p>;
}

function LabelForm({
  designId,
  entry,
  onDone,
}: {
  designId: string;
  entry: VersionEntry;
  onDone: () => void;
}) {
  const router = useRouter();
  const { number } = entry.version;
  const [words, setWords] = useState({ name: entry.name ?? '', note: entry.note ?? '' });
  const save = trpc.builder.designs.versions.annotate.useMutation({
    onSuccess: () => {
      router.refresh();
      onDone();
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const name = words.name.trim() || null;
    const note = words.note.trim() || null;
    save.mutate({ designId, number, name, note });
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={`Name of version ${number}`} isOptional>
        <TextInput
          maxLength={60}
          value={words.name}
          onChange={({ target }) => setWords({ ...words, name: target.value })}
        />
      </Field>
      <Field label="What I changed" isOptional>
        <TextArea
          maxLength={1000}
          value={words.note}
          onChange={({ target }) => setWords({ ...words, note: target.value })}
        />
      </Field>
      {save.error && <ErrorNotice error={save.error} title="It was not saved" />}
      <div className={styles.actions}>
        <Button type="submit" size="small" isBusy={save.isPending}>
          Save
        </Button>
        <Button size="small" tone="quiet" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
