import type { Envelope } from './envelope.ts';

/**
 * Carries events from outboxes to inboxes, at least once and in the order given. What it has
 * accepted it may still lose or repeat: the outbox sends again, the inbox drops what it has.
 */
export interface Transport {
  /**
   * Announces a member that will subscribe. Until it is ready, and again after it has left, the
   * transport may refuse to send, so that no event passes a subscriber that is not there yet.
   */
  join(member: string): Membership;
  /** Resolves once every subscriber has stored the events; rejects when any has not. */
  send(batch: readonly Envelope[]): Promise<void>;
  subscribe(consumer: Consumer): Promise<Unsubscribe>;
  /** Tells whoever listens now, in any process; may be lost. For live screens and wake-ups only. */
  hint: (topic: string, data?: unknown) => void;
  onHint: (topic: string, listen: (data: unknown) => void) => () => void;
  close(): Promise<void>;
}

export interface Membership {
  ready(): void;
  leave(): void;
}

export interface Consumer {
  /** Name of the subscription: consumers of the same name in several processes share its events. */
  subscription: string;
  eventNames: readonly string[];
  /** Stores the events; the delivery is acknowledged by resolving. */
  deliver(envelopes: readonly Envelope[]): Promise<void>;
}

/** Ends deliveries; resolves when those under way are stored. */
export type Unsubscribe = () => Promise<void>;

/** A subscriber is not there yet or has left; the events stay where they are. */
export class TransportNotReadyError extends Error {
  readonly code = 'TRANSPORT_NOT_READY';
}
