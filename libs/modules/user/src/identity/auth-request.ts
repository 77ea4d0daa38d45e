import { AsyncLocalStorage } from 'node:async_hooks';
import { guestIdOf } from '@pet/host';
import { eventActorOf, eventScope } from '@pet/messaging';
import type { FastifyRequest } from 'fastify';

/** What our own code needs to know of the request that Better Auth is handling. */
export interface AuthRequest {
  /** The guest that this browser was before. */
  guestId: string | null;
  /** Made before Better Auth opens its transaction, because hashing would hold a connection. */
  passwordHash: string | null;
}

const storage = new AsyncLocalStorage<AuthRequest>();

export const currentAuthRequest = (): AuthRequest | undefined => storage.getStore();

/** Runs `work` so that what it publishes tells of this request and its guest. */
export function inAuthRequest<Result>(
  request: FastifyRequest,
  passwordHash: string | null,
  work: () => Promise<Result>,
): Promise<Result> {
  const guestId = guestIdOf(request);
  const actor = eventActorOf(guestId ? { kind: 'guest', guestId } : { kind: 'anonymous' });
  const scope = { correlationId: request.id, causationId: null, actor, traceparent: null };
  return eventScope.run(scope, () => storage.run({ guestId, passwordHash }, work));
}
