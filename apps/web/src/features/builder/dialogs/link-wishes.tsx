import type { SharingWishes } from '@pet/domain/builder';
import { Button, Checkbox } from '@pet/ui';
import { useState } from 'react';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { loadBrowserApi } from '#web/trpc/load-browser-api.ts';
import type { SavedDesign } from '../state/saved-design.ts';
import styles from './share-dialog.module.css';

export interface LinkWishesProps {
  design: Pick<SavedDesign, 'designId' | 'config'>;
  wishes: SharingWishes;
  onEnd: () => void;
}

/** What a link shows besides the looks, and its end. */
export function LinkWishes({ design, wishes, onEnd }: LinkWishesProps) {
  const { designId, config } = design;
  const [kept, setKept] = useState(wishes);
  const [error, setError] = useState<unknown>(null);

  async function wish(change: Partial<SharingWishes>): Promise<void> {
    setKept({ ...kept, ...change });
    setError(null);
    try {
      const api = await loadBrowserApi();
      await api.builder.designs.share.mutate({ designId, ...change });
    } catch (failure) {
      setKept(kept);
      setError(failure);
    }
  }

  async function end(): Promise<void> {
    setError(null);
    try {
      const api = await loadBrowserApi();
      await api.builder.designs.unshare.mutate({ designId });
      onEnd();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <>
      {config.personalisation && (
        <Checkbox
          label={`Show the stitched text “${config.personalisation.text}”`}
          checked={kept.showsText}
          onChange={({ target }) => void wish({ showsText: target.checked })}
        />
      )}
      {config.size.kind === 'made-to-measure' && (
        <Checkbox
          label="Show the measures, breed and age"
          hint="Otherwise it appears in the nearest standard size."
          checked={kept.showsMeasures}
          onChange={({ target }) => void wish({ showsMeasures: target.checked })}
        />
      )}
      {error !== null && <ErrorNotice error={error} />}
      <div className={styles.actions}>
        <Button size="small" tone="quiet" onClick={() => void end()}>
          End this link
        </Button>
      </div>
    </>
  );
}
