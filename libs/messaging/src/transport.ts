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
  /** The way in for the outbox of one module; at any time only one process uses it. */
  outlet(module: string): Outlet;
  subscribe(consumer: Consumer): Promise<Unsubscribe>;
  /** Tells whoever listens now, in any process; may be lost. For live screens and wake-ups only. */
  hint: (topic: string, data?: unknown) => void;
  onHint: (topic: string, listen: (data: unknown) => void) => () => void;
  /** Whether it can be reached; nothing but metrics should depend on it. */
  isConnected: () => boolean;
  close(): Promise<void>;
}

export interface Outlet {
  /** Whether it may lose what it has taken, so that the relay has to look after it. */
  isLossy: boolean;
  /**
   * Takes note of where the transport stands. Whatever was sent before is to be inspected after
   * this and before more is sent, or else a lost event would be overtaken by later ones.
   */
  open(): Promise<void>;
  /**
   * Takes events over, at least the first and in the order given, and returns a reference for each.
   * @throws TransportNotReadyError
   * @throws EventsMissingError
   */
  send(batch: readonly Envelope[]): Promise<readonly Reference[]>;
  /**
   * Tells what became of events that were sent, given the subscriptions that must have them.
   * @throws TransportNotReadyError
   * @throws EventsMissingError
   */
  inspect(references: readonly string[], subscriptions: readonly string[]): Promise<Inspection>;
  /** Lets go of what was sent before the reference, or of everything that was sent. */
  release(before: string | null): Promise<void>;
  /** Forgets a subscription that will not come back. */
  retire(subscription: string): Promise<void>;
}

/**
 * What the transport knows a sent event by, sorting as text in the order of sending; or null once
 * every subscriber has stored it.
 */
export type Reference = string | null;

export interface Inspection {
  /** References of what every subscription has stored. */
  stored: string[];
  /** References of what is no longer there. */
  lost: string[];
  /** The subscriptions that the transport knows itself. */
  subscriptions: string[];
}

export interface Membership {
  ready(): void;
  leave(): void;
}

export interface Consumer {
  /** Name of the subscription: consumers of the same name in several processes share its events. */
  subscription: string;
  eventNames: readonly string[];
  /**
   * Stores the events; the delivery is acknowledged by resolving.
   * @throws UndeliverableEventError if an event among them can never be stored
   */
  deliver(envelopes: readonly Envelope[]): Promise<void>;
  /**
   * Whether this process is the one that receives for the subscription's module: if two did, an
   * event could be stored before an earlier one that the other has yet to store.
   */
  isReceiver(): Promise<boolean>;
}

/** Ends deliveries; resolves when those under way are stored. */
export type Unsubscribe = () => Promise<void>;

/** The transport, or a subscriber, is not there yet or has left; the events stay where they are. */
export class TransportNotReadyError extends Error {
  readonly code = 'TRANSPORT_NOT_READY';
}

/** The transport does not stand where it was left: what was sent may be gone. */
export class EventsMissingError extends Error {
  readonly code = 'TRANSPORT_EVENTS_MISSING';
}

/** Not for want of a database: an event is such that it can never be stored. */
export class UndeliverableEventError extends Error {
  readonly code = 'EVENT_UNDELIVERABLE';
}
