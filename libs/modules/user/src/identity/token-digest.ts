import { createHash } from 'node:crypto';

/** What is kept of a session token, so that reading the database does not let one act as its user. */
export const digestToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');
