'use client';
import { Button, Dialog } from '@pet/ui';
import { useState } from 'react';
import { trpc } from '#web/trpc/client.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import type { Order } from './order-types.ts';
import styles from './cancel-order.module.css';

export interface CancelOrderProps {
  orderId: string;
  isPaid: boolean;
  onCancelled: (order: Order) => void;
}

/** Cancelling, while nothing is cut yet; asks once more, because it cannot be taken back. */
export function CancelOrder({ orderId, isPaid, onCancelled }: CancelOrderProps) {
  const [isAsking, setIsAsking] = useState(false);
  const cancel = trpc.order.cancel.useMutation({
    onSuccess: (order) => {
      setIsAsking(false);
      onCancelled(order);
    },
  });
  return (
    <div className={styles.cancel}>
      <p>Changed your mind? You can cancel until we cut the webbing.</p>
      <Button tone="danger" onClick={() => setIsAsking(true)}>
        Cancel this order
      </Button>
      <Dialog title="Cancel this order?" isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <p>
          {isPaid ? 'What you paid goes back to you.' : 'Nothing was charged.'} A cancelled order
          cannot be taken up again.
        </p>
        {cancel.error && <ErrorNotice error={cancel.error} title="It was not cancelled" />}
        <div className={styles.ways}>
          <Button
            tone="danger"
            isBusy={cancel.isPending}
            onClick={() => cancel.mutate({ orderId })}
          >
            Yes, cancel it
          </Button>
          <Button onClick={() => setIsAsking(false)}>Keep the order</Button>
        </div>
      </Dialog>
    </div>
  );
}
