import { readFile, stat } from 'node:fs/promises';
import { importJWK, type CryptoKey, type JWK } from 'jose';
import type { Caller } from '@pet/rpc';
import { moduleNames } from '@pet/rpc';
import { z } from 'zod';

const REREAD_MS = 2_000;

const callerSchema = z.enum([...moduleNames, 'front-door']);
const publicJwkSchema = z.looseObject({
  kid: z.string(),
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
});

/** One process's keys: its own to sign with, and those of all whose calls it believes. */
export const identityKeysSchema = z.object({
  own: publicJwkSchema.extend({ d: z.string() }),
  trusted: z
    .array(z.object({ jwk: publicJwkSchema, callers: z.array(callerSchema) }))
    .describe('Public keys, each with the callers that it may speak for'),
});
export type IdentityKeysFile = z.infer<typeof identityKeysSchema>;

export interface TrustedKey {
  key: CryptoKey;
  callers: readonly Caller[];
}

export interface IdentityKeys {
  own: { kid: string; key: CryptoKey };
  trusted: ReadonlyMap<string, TrustedKey>;
}

/** Keys that are read again when their file changes, so that they can be replaced without a restart. */
export interface KeyRing {
  /** Rejects when the file is missing or unusable; keeps the keys in use when it becomes so later. */
  current: () => Promise<IdentityKeys>;
}

export function keyRingFrom(file: string, onFault: (error: unknown) => void): KeyRing {
  let keys: IdentityKeys | undefined;
  let changedAt = 0;
  let lookedAt = 0;
  let looking: Promise<void> | undefined;

  const look = async () => {
    const { mtimeMs } = await stat(file);
    if (mtimeMs === changedAt) return;
    keys = await readKeys(file);
    changedAt = mtimeMs;
  };
  return {
    current: async () => {
      if (!keys || Date.now() - lookedAt > REREAD_MS) {
        lookedAt = Date.now();
        looking ??= look().finally(() => (looking = undefined));
        await looking.catch((error: unknown) => {
          if (!keys) throw error;
          onFault(error);
        });
      }
      if (!keys) throw new Error(`No identity keys in ${file}`);
      return keys;
    },
  };
}

async function readKeys(file: string): Promise<IdentityKeys> {
  const { own, trusted } = identityKeysSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const pairs = trusted.map(
    async ({ jwk, callers }) => [jwk.kid, { key: await importEd25519(jwk), callers }] as const,
  );
  return {
    own: { kid: own.kid, key: await importEd25519(own) },
    trusted: new Map(await Promise.all(pairs)),
  };
}

const importEd25519 = async (jwk: JWK) => (await importJWK(jwk, 'EdDSA')) as CryptoKey;
