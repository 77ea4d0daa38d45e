import { AsyncLocalStorage } from 'node:async_hooks';

/** What our own code needs to know of the request that Better Auth is handling. */
export interface AuthRequest {
  /** The guest that this browser was before. */
  guestId: string | null;
  /** Made before Better Auth opens its transaction, because hashing would hold a connection. */
  passwordHash: string | null;
}

const storage = new AsyncLocalStorage<AuthRequest>();

export const authRequest = {
  run: <Result>(request: AuthRequest, work: () => Result): Result => storage.run(request, work),
  current: (): AuthRequest | undefined => storage.getStore(),
};
