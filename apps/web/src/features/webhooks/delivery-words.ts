import type { Tone } from '@pet/ui';
import type { ApiOutputs } from '#web/trpc/api-types.ts';

export type Delivery = ApiOutputs['webhook']['deliveries']['list']['items'][number];
export type DeliveryStatus = Delivery['status'];

const WORDS: Readonly<Record<DeliveryStatus, { text: string; tone: Tone }>> = {
  RECEIVED: { text: 'Waiting', tone: 'warn' },
  PROCESSED: { text: 'Processed', tone: 'good' },
  IGNORED: { text: 'Not for us', tone: 'info' },
  FAILED: { text: 'Failed', tone: 'bad' },
};

export const deliveryStatuses = Object.keys(WORDS) as DeliveryStatus[];

export const deliveryWords = (status: DeliveryStatus) => WORDS[status];

/** The status in an address, or null for all of them. */
export const readStatus = (text: unknown): DeliveryStatus | null =>
  deliveryStatuses.find((status) => status === text) ?? null;
