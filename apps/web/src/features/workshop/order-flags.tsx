'use client';
import { Button, Notice } from '@pet/ui';
import { useState } from 'react';
import { trpc } from '#web/trpc/client.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import type { StaffOrder } from './workshop-types.ts';
import styles from './staff-order-view.module.css';

/** What somebody has to see to at an order, each with what to do and a button for when it is done. */
export function OrderFlags({ orderId, flags }: Pick<StaffOrder, 'orderId' | 'flags'>) {
  const [open, setOpen] = useState(flags);
  const settle = trpc.order.workshop.settleFlag.useMutation({
    onSuccess: (order) => setOpen(order.flags),
  });
  return (
    <>
      {open.map(({ code, title, advice }) => (
        <Notice
          key={code}
          tone="warn"
          title={title}
          isStatic
          className={styles.flag}
          action={
            <Button
              size="small"
              aria-label={`Done: ${title}`}
              isBusy={settle.isPending}
              onClick={() => settle.mutate({ orderId, flag: code })}
            >
              Done
            </Button>
          }
        >
          {advice && <p>{advice}</p>}
        </Notice>
      ))}
      {settle.error && <ErrorNotice error={settle.error} title="The note was not taken off" />}
    </>
  );
}
