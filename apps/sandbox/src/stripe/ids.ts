import { randomBytes } from 'node:crypto';

// Stripe uses the 62 letters and digits; two stand here twice, so that six bits of a byte choose one.
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789AB';

/** An id in Stripe's form: a prefix that names the kind, then unguessable letters and digits. */
export function createId(prefix: string, length = 24): string {
  let id = `${prefix}_`;
  for (const byte of randomBytes(length)) id += alphabet[byte & 63];
  return id;
}
