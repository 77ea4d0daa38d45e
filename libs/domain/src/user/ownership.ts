import type { Actor } from './actor.schema.ts';

/**
 * The owner keys under which an actor's designs, carts and pets are kept, the strongest first:
 * `['user:<id>', 'guest:<id>']`. Empty for those who own nothing (anonymous, system).
 */
export function ownerKeys(actor: Actor): string[] {
  if (actor.kind === 'guest') return [`guest:${actor.guestId}`];
  if (actor.kind !== 'user') return [];
  return actor.guestId === null
    ? [`user:${actor.userId}`]
    : [`user:${actor.userId}`, `guest:${actor.guestId}`];
}

/** The key that new things of this actor are kept under, or null when the actor can own nothing. */
export const ownerKey = (actor: Actor): string | null => ownerKeys(actor)[0] ?? null;
