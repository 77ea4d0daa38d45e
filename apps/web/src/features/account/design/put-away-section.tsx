'use client';
import { Button, Dialog } from '@pet/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { paths } from '#web/paths.ts';
import { trpc } from '#web/trpc/client.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { DesignActions, type DesignActionsProps } from '../design-actions.tsx';
import styles from './design-view.module.css';

/** Copies, the archive, and throwing away for good. */
export function PutAwaySection(props: DesignActionsProps) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const remove = trpc.builder.designs.remove.useMutation({
    onSuccess: () => {
      router.push(paths.accountDesigns());
      router.refresh();
    },
  });
  return (
    <div className={styles.row}>
      <DesignActions {...props} />
      <Button size="small" tone="quiet" onClick={() => setAsking(true)}>
        Delete…
      </Button>
      <Dialog title={`Delete “${props.name}”?`} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p>
          It goes for good with all its versions; its link ends and it leaves the gallery. What lies
          in a cart or was ordered stays as it is. To put it out of the way, archive it instead.
        </p>
        {remove.error && <ErrorNotice error={remove.error} title="It was not deleted" />}
        <div className={styles.row}>
          <Button
            tone="danger"
            isBusy={remove.isPending}
            onClick={() => remove.mutate({ designId: props.designId })}
          >
            Delete for good
          </Button>
          <Button onClick={() => setAsking(false)}>Keep it</Button>
        </div>
      </Dialog>
    </div>
  );
}
