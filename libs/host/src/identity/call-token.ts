import { actorSchema } from '@pet/domain/user';
import { moduleNames, type CallIdentity, type ModuleName, type SignCall } from '@pet/rpc';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { recentValues } from './recent-values.ts';
import type { KeyRing } from './identity-keys.ts';

const ISSUER = 'harness-hero';
const LIFE_SECONDS = 60;
/** A signed statement is used again for the same call partners while it has at least this long to live. */
const REUSED_MS = 30_000;
const CLOCK_SKEW_SECONDS = 5;
const KEPT_MAX = 2_000;

const claimsSchema = z.object({
  caller: z.enum([...moduleNames, 'front-door']).nullable(),
  actor: actorSchema,
  client: z.object({ ip: z.string().nullable() }),
});

/** The token is missing, forged, expired, for another module, or signed by one who may not say this. */
export class UntrustedCallError extends Error {
  override name = 'UntrustedCallError';
}

/** Signs calls to neighbours: who calls, for whom, valid for one module and a minute. */
export function callSigner(ring: KeyRing): SignCall {
  const recent = recentValues<string>(KEPT_MAX, REUSED_MS);
  return async (audience, { actor, caller, client: { ip } }) => {
    const { own } = await ring.current();
    const claims = { caller, actor, client: { ip } };
    return recent.get(`${own.kid} ${audience} ${JSON.stringify(claims)}`, () =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'EdDSA', kid: own.kid })
        .setIssuer(ISSUER)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(`${LIFE_SECONDS}s`)
        .sign(own.key),
    );
  };
}

/** What a call asks for, as its address says. */
export interface AskedModules {
  modules: readonly ModuleName[];
  isOfModulesAlone: boolean;
}

export type VerifyCall = (token: string, asked: AskedModules) => Promise<CallIdentity>;

/**
 * Reads who calls from a token that is meant for the one module that is asked.
 * Rejects with UntrustedCallError for everything that is not certainly true.
 */
export function callVerifier(ring: KeyRing): VerifyCall {
  const recent = recentValues<VerifiedCall>(KEPT_MAX, REUSED_MS);
  return async (token, { modules, isOfModulesAlone }) => {
    const call = await recent
      .get(token, () => verify(token, ring))
      .catch((cause: unknown) => {
        throw new UntrustedCallError('The call carries no valid token', { cause });
      });
    const { trusted } = await ring.current();
    if (!trusted.has(call.kid)) throw new UntrustedCallError('The key has been withdrawn');
    if (call.expiresAt + CLOCK_SKEW_SECONDS * 1000 < Date.now()) {
      throw new UntrustedCallError('The token has expired');
    }
    if (!isOfModulesAlone || !modules.every((module) => module === call.audience)) {
      throw new UntrustedCallError(`The token is for ${call.audience}`);
    }
    return call.identity;
  };
}

interface VerifiedCall {
  kid: string;
  audience: string;
  expiresAt: number;
  identity: CallIdentity;
}

async function verify(token: string, ring: KeyRing): Promise<VerifiedCall> {
  const { trusted } = await ring.current();
  const { payload, protectedHeader } = await jwtVerify(
    token,
    ({ kid }) => {
      const known = trusted.get(kid ?? '');
      if (!known) throw new UntrustedCallError('The key is unknown');
      return known.key;
    },
    {
      algorithms: ['EdDSA'],
      issuer: ISSUER,
      clockTolerance: CLOCK_SKEW_SECONDS,
      requiredClaims: ['aud', 'exp', 'iat'],
      maxTokenAge: LIFE_SECONDS,
    },
  );
  const claims = claimsSchema.parse(payload);
  const kid = protectedHeader.kid ?? '';
  if (!trusted.get(kid)?.callers.includes(claims.caller ?? 'front-door')) {
    throw new UntrustedCallError(`The key may not speak for ${claims.caller}`);
  }
  return {
    kid,
    audience: String(payload.aud),
    expiresAt: Number(payload.exp) * 1000,
    identity: { ...claims, client: claims.client },
  };
}
