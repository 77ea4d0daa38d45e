'use client';
import { Button, Dialog } from '@pet/ui';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import type { Pet } from '#web/features/measures/pet-types.ts';
import styles from './pet-card.module.css';

export interface RemovePetDialogProps {
  /** Null while nothing is asked. */
  pet: Pet | null;
  isBusy: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

export function RemovePetDialog({ pet, isBusy, error, onConfirm, onClose }: RemovePetDialogProps) {
  return (
    <Dialog title={`Remove ${pet?.name ?? 'this pet'}?`} isOpen={pet !== null} onClose={onClose}>
      <p>
        The measures are forgotten. Designs and orders that were made with them stay as they are.
      </p>
      {error !== null && <ErrorNotice error={error} title="It was not removed" />}
      <div className={styles.actions}>
        <Button tone="danger" isBusy={isBusy} onClick={onConfirm}>
          Remove
        </Button>
        <Button onClick={onClose}>Keep</Button>
      </div>
    </Dialog>
  );
}
