import { Dialog, Money, Skeleton } from '@pet/ui';
import { useEffect, useState } from 'react';
import type { DesignConfig } from '@pet/domain/builder';
import { HarnessImage } from '#web/features/design-choices/harness-image.tsx';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { loadBrowserApi } from '#web/trpc/load-browser-api.ts';
import styles from './starters-dialog.module.css';

type Starter = ApiOutputs['builder']['presets']['list']['items'][number];
type Answer = { starters: readonly Starter[] } | { error: unknown } | null;

export interface StartersDialogProps {
  onTake: (config: DesignConfig, name: string) => void;
  onClose: () => void;
}

/** The starter designs as other looks for this one; its measures and its text stay. */
export function StartersDialog({ onTake, onClose }: StartersDialogProps) {
  const [answer, setAnswer] = useState<Answer>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isGone = false;
    const tell = (next: Answer) => !isGone && setAnswer(next);
    loadBrowserApi()
      .then((api) => api.builder.presets.list.query())
      .then(({ items }) => tell({ starters: items }))
      .catch((error: unknown) => tell({ error }));
    return () => {
      isGone = true;
    };
  }, [attempt]);

  return (
    <Dialog title="Starter designs" isOpen onClose={onClose}>
      <p>Take one over as it looks. Your measures and your text stay, and Undo brings all back.</p>
      {answer === null && <Skeleton height="16rem" label="Fetching the starter designs" />}
      {answer && 'error' in answer && (
        <ErrorNotice error={answer.error} onRetry={() => setAttempt(attempt + 1)} />
      )}
      {answer && 'starters' in answer && (
        <ul className={styles.starters}>
          {answer.starters.map(({ id, name, tagline, config, receipt }) => (
            <li key={id}>
              <button type="button" className={styles.starter} onClick={() => onTake(config, name)}>
                <HarnessImage config={config} alt="" size="card" />
                <span className={styles.name}>{name}</span>
                <span className={styles.tagline}>{tagline}</span>
                <Money amountMinor={receipt.unitMinor} currency={receipt.currency} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
