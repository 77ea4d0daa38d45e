import type { Caller } from '@pet/rpc';
import { exportJWK, generateKeyPair } from 'jose';
import type { IdentityKeysFile } from './identity-keys.ts';

/**
 * New keys for processes that call each other: for each process by name the content of its
 * `IDENTITY_KEYS_FILE`. Every process believes every other, each only for the callers named here.
 */
export async function createIdentityKeys(
  callersByProcess: Readonly<Record<string, readonly Caller[]>>,
): Promise<Map<string, IdentityKeysFile>> {
  const pairs = await Promise.all(
    Object.entries(callersByProcess).map(async ([process, callers]) => {
      const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
      const kid = `${process}-${crypto.randomUUID().slice(0, 8)}`;
      return {
        process,
        own: { ...(await exportJWK(privateKey)), kid },
        public: { jwk: { ...(await exportJWK(publicKey)), kid }, callers: [...callers] },
      };
    }),
  );
  const trusted = pairs.map((pair) => pair.public);
  return new Map(
    pairs.map(({ process, own }) => [process, { own, trusted } as unknown as IdentityKeysFile]),
  );
}
