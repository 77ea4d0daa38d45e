'use client';
import { Button, Card, Dialog, Notice } from '@pet/ui';
import { useState } from 'react';
import { Moment } from '#web/features/dates/moment.tsx';
import { trpc } from '#web/trpc/client.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { errorWords, hasErrorCode } from '#web/trpc/error-words.ts';
import styles from './catalogue-view.module.css';
import { DryRunResult } from './dry-run-result.tsx';
import { countChanges, draftOf, type Changes, type StaffOffer } from './offer-draft.ts';
import { useDryRun } from './use-dry-run.ts';

interface PublishPanelProps {
  offer: StaffOffer;
  changes: Changes;
  onDrop: () => void;
}

/** What is drafted, what it would do, and the way to publish it: only what was tried can be published. */
export function PublishPanel({ offer, changes, onDrop }: PublishPanelProps) {
  const count = countChanges(offer, changes);
  const [tried, setTried] = useState<{ offer: StaffOffer; changes: Changes } | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [published, setPublished] = useState(false);
  const cache = trpc.useUtils().builder.offers.get;
  const dryRun = useDryRun();
  const isTried = tried?.offer === offer && tried.changes === changes;
  const publish = trpc.builder.offers.publish.useMutation({
    onSuccess: (next) => {
      setAsking(false);
      setPublished(true);
      dryRun.reset();
      onDrop();
      cache.setData(undefined, next);
    },
    onError: () => setAsking(false),
  });
  const error = publish.error ?? dryRun.error;
  const isStale = error !== null && hasErrorCode(error, 'BUILDER_OFFER_STALE');

  async function tryOut(): Promise<void> {
    setPublished(false);
    publish.reset();
    const fresh = isStale ? await cache.fetch(undefined, { staleTime: 0 }) : offer;
    setTried({ offer: fresh, changes });
    await dryRun.run(draftOf(fresh, changes));
  }

  if (count === 0) {
    return (
      <p role="status" className={styles.soft}>
        {published ? 'Published. Customers see it within five seconds.' : ''}
      </p>
    );
  }
  const mayPublish =
    isTried && dryRun.result?.isDone === true && dryRun.result.check.refusals.length === 0;
  return (
    <Card as="section" className={styles.panel} aria-label="Draft">
      <div className={styles.panelHead}>
        <p>
          <strong>
            {count} {count === 1 ? 'change' : 'changes'} drafted
          </strong>
          <span className={styles.soft}> · kept in this browser, not published yet</span>
        </p>
        <div className={styles.buttons}>
          <Button
            tone={mayPublish ? 'secondary' : 'primary'}
            isBusy={dryRun.isBusy}
            onClick={() => void tryOut()}
          >
            Try it out
          </Button>
          {mayPublish && (
            <Button tone="primary" onClick={() => setAsking(true)}>
              Publish …
            </Button>
          )}
          <Button onClick={onDrop}>Drop the draft</Button>
        </div>
      </div>
      {isStale ? <StaleNotice error={error} onAgain={() => void tryOut()} /> : null}
      {error && !isStale ? <ErrorNotice error={error} title="Nothing was published" /> : null}
      {isTried && dryRun.result && <DryRunResult result={dryRun.result} />}
      <Dialog title="Publish this?" isOpen={isAsking} onClose={() => setAsking(false)}>
        <ul className={styles.lines}>
          {dryRun.result?.check.changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
        <p>
          {changes.effectiveFrom === null || Object.keys(changes.prices).length === 0 ? (
            'It counts at once. Carts show what changed and wait for the customer’s consent.'
          ) : (
            <>
              Prices count from <Moment at={changes.effectiveFrom} />. Rules count at once.
            </>
          )}
        </p>
        <div className={styles.buttons}>
          <Button
            tone="primary"
            isBusy={publish.isPending}
            onClick={() => publish.mutate({ draft: draftOf(offer, changes) })}
          >
            Publish
          </Button>
          <Button onClick={() => setAsking(false)}>Not yet</Button>
        </div>
      </Dialog>
    </Card>
  );
}

function StaleNotice({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { message, facts } = errorWords(error);
  const theirs = Array.isArray(facts['changes']) ? facts['changes'].map(String) : [];
  return (
    <Notice
      tone="warn"
      title="A colleague was faster"
      action={
        <Button size="small" onClick={onAgain}>
          Try mine on top of it
        </Button>
      }
    >
      <p>{message}</p>
      <ul className={styles.lines}>
        {theirs.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </Notice>
  );
}
