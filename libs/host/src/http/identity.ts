import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '@pet/domain/user';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const GUEST_COOKIE = 'hh_guest';
const SESSION_COOKIE = 'hh.session_token';
const GUEST_DAYS = 180;
const GUEST_TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Asks the user module who stands behind a cookie header that holds a session. */
export type AuthenticateSession = (cookie: string) => Promise<Actor>;

export interface IdentityOptions {
  authenticateSession: AuthenticateSession;
  isSecure: boolean;
}

/**
 * The actor of a request: the session's user, else the guest of this browser, else anonymous.
 * A first write makes the visitor a guest, so that what is designed before signing in belongs to somebody.
 */
export async function identify(
  request: FastifyRequest,
  reply: FastifyReply,
  { authenticateSession, isSecure }: IdentityOptions,
): Promise<Actor> {
  const guestId = guestIdOf(request);
  if (hasSession(request)) {
    const actor = await authenticateSession(request.headers.cookie ?? '');
    if (actor.kind === 'user') return { ...actor, guestId };
  }
  if (guestId) return { kind: 'guest', guestId };
  // Without a route here it may be passed on, to be found nowhere.
  const isWrite = request.method === 'POST' && !request.is404;
  return isWrite ? welcomeGuest(reply, isSecure) : { kind: 'anonymous' };
}

const hasSession = (request: FastifyRequest): boolean =>
  Object.keys(request.cookies).some((name) => name.endsWith(SESSION_COOKIE));

/** The guest's id is a digest, so that reading the database does not let one act as the guest. */
export const guestIdFromToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url').slice(0, 22);

/** The guest that the browser of a request is, or null. */
export function guestIdOf(request: FastifyRequest): string | null {
  const token = request.cookies[GUEST_COOKIE];
  return token && GUEST_TOKEN.test(token) ? guestIdFromToken(token) : null;
}

/** Lets the browser be nobody again. */
export const forgetGuest = (reply: FastifyReply): void =>
  void reply.clearCookie(GUEST_COOKIE, { path: '/' });

function welcomeGuest(reply: FastifyReply, isSecure: boolean): Actor {
  const token = randomBytes(32).toString('base64url');
  reply.setCookie(GUEST_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    maxAge: GUEST_DAYS * 24 * 3600,
  });
  return { kind: 'guest', guestId: guestIdFromToken(token) };
}
