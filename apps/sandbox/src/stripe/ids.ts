import { randomFillSync } from 'node:crypto';

// Stripe uses the 62 letters and digits; two stand here twice, so that six bits of a byte choose one.
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789AB';

// One call for many ids: asking the system for a few bytes costs as much as for a few thousand.
const pool = Buffer.alloc(8_192);
let used = pool.length;

/** An id in Stripe's form: a prefix that names the kind, then unguessable letters and digits. */
export function createId(prefix: string, length = 24): string {
  let id = `${prefix}_`;
  for (const byte of drawBytes(length)) id += alphabet[byte & 63];
  return id;
}

function drawBytes(length: number): Buffer {
  if (used + length > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += length;
  return pool.subarray(used - length, used);
}
