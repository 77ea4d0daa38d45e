import { afterCommit } from '@pet/database';
import type { EventBus } from '@pet/messaging';

export const orderTopic = (orderId: string): string => `order:${orderId}`;
export const boardTopic = 'order:board';

/**
 * Tells live screens to read again once the surrounding transaction is committed. A hint may be lost;
 * screens look by themselves now and then.
 */
export function hintOrderChange(bus: Pick<EventBus, 'hint'>, orderId: string): void {
  afterCommit(() => {
    bus.hint(orderTopic(orderId));
    bus.hint(boardTopic);
  });
}
