'use client';
import { Badge, Button, Card } from '@pet/ui';
import { useState } from 'react';
import { Moment } from '#web/features/dates/moment.tsx';
import { trpc } from '#web/trpc/client.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { deliveryWords, type Delivery } from './delivery-words.ts';
import styles from './delivery-row.module.css';

/** One event that a provider sent, what came of it, and the button that processes it again. */
export function DeliveryRow({ initial }: { initial: Delivery }) {
  const [delivery, setDelivery] = useState(initial);
  const replay = trpc.webhook.deliveries.replay.useMutation({ onSuccess: setDelivery });
  const words = deliveryWords(delivery.status);
  return (
    <Card as="li" className={styles.row}>
      <div className={styles.words}>
        <h2 className={styles.type}>{delivery.eventType}</h2>
        <p className={styles.soft}>
          <Moment at={delivery.receivedAt} /> from {delivery.provider},{' '}
          <code>{delivery.providerEventId}</code>
        </p>
        <p role="status">
          <Badge tone={words.tone}>{words.text}</Badge> {delivery.outcome}
        </p>
        <p className={styles.soft}>
          Sent {times(delivery.receivedCount)}, tried {times(delivery.attempts)}
        </p>
        {replay.error && <ErrorNotice error={replay.error} title="It was not replayed" />}
      </div>
      <Button
        size="small"
        isBusy={replay.isPending}
        aria-label={`Replay ${delivery.eventType} ${delivery.providerEventId}`}
        onClick={() => replay.mutate({ deliveryId: delivery.deliveryId })}
      >
        Replay
      </Button>
    </Card>
  );
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
