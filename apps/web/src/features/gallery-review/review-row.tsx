'use client';
import { Badge, Button, Card, Field, TextArea } from '@pet/ui';
import { useState, type FormEvent } from 'react';
import { Moment } from '#web/features/dates/moment.tsx';
import { HarnessImage } from '#web/features/design-choices/harness-image.tsx';
import { trpc } from '#web/trpc/client.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { reviewWords, stepWords, type ReviewItem } from './review-words.ts';
import styles from './review-row.module.css';

/** What a customer offers to the gallery, who decided on it before, and the decision. */
export function ReviewRow({ initial, ownKey }: { initial: ReviewItem; ownKey: string }) {
  const [review, setReview] = useState(initial);
  const [isRefusing, setRefusing] = useState(false);
  const decide = trpc.builder.gallery.decide.useMutation({
    onSuccess: (decided) => {
      setReview(decided);
      setRefusing(false);
    },
  });
  const { id: publicationId, title, by, status, config, description, steps } = review;
  const words = reviewWords(status);
  const from = status === 'PROPOSED' || status === 'PUBLISHED' ? status : null;
  return (
    <Card as="li" className={styles.review}>
      <HarnessImage config={config} alt={description} />
      <div className={styles.words}>
        <h2 className={styles.title}>
          “{title}” <span className={styles.soft}>by {by ?? 'a customer'}</span>
        </h2>
        {config.personalisation && (
          <p>
            Stitched text: <strong>“{config.personalisation.text}”</strong>
          </p>
        )}
        <p className={styles.soft}>{description}</p>
        <p role="status">
          <Badge tone={words.tone}>{words.text}</Badge>
        </p>
        <ul className={styles.soft}>
          {steps.map(({ step, actorKey, reason, takenAt }) => (
            <li key={`${step} ${takenAt}`}>
              {stepWords(step)} by {personWords(step, actorKey, ownKey)}, <Moment at={takenAt} />
              {reason && `: ${reason}`}
            </li>
          ))}
        </ul>
        {decide.error && <ErrorNotice error={decide.error} title="It was not decided" />}
        {from && !isRefusing && (
          <div className={styles.actions}>
            {from === 'PROPOSED' && (
              <Button
                tone="primary"
                size="small"
                isBusy={decide.isPending}
                aria-label={`Approve “${title}”`}
                onClick={() => decide.mutate({ publicationId, from, decision: 'approve' })}
              >
                Approve
              </Button>
            )}
            <Button
              size="small"
              aria-label={`${from === 'PROPOSED' ? 'Refuse' : 'Take down'} “${title}”`}
              onClick={() => setRefusing(true)}
            >
              {from === 'PROPOSED' ? 'Refuse…' : 'Take down…'}
            </Button>
          </div>
        )}
        {from && isRefusing && (
          <ReasonForm
            isBusy={decide.isPending}
            onCancel={() => setRefusing(false)}
            onReason={(reason) =>
              decide.mutate({ publicationId, from, decision: 'refuse', reason })
            }
          />
        )}
      </div>
    </Card>
  );
}

const personWords = (step: string, actorKey: string, ownKey: string): string => {
  if (actorKey === ownKey) return 'you';
  return step === 'propose' || step === 'withdraw' ? 'the customer' : 'a colleague';
};

interface ReasonFormProps {
  isBusy: boolean;
  onReason: (reason: string) => void;
  onCancel: () => void;
}

function ReasonForm({ isBusy, onReason, onCancel }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onReason(reason.replaceAll(/\s+/g, ' '));
  };
  return (
    <form className={styles.words} onSubmit={submit}>
      <Field label="Reason" hint="The customer reads it.">
        <TextArea
          required
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" tone="danger" size="small" isBusy={isBusy}>
          Refuse with this reason
        </Button>
        <Button size="small" tone="quiet" onClick={onCancel}>
          Back
        </Button>
      </div>
    </form>
  );
}
