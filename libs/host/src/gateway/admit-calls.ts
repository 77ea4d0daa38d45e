import {
  REFUSES_CALLER,
  REFUSES_MODULE,
  SERVICE_HEADER,
  type CallIdentity,
  type Placement,
} from '@pet/rpc';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UntrustedCallError, type VerifyCall } from '../identity/call-token.ts';
import { refuse } from '../http/host.errors.ts';
import type { Entrance } from '../placement.ts';
import { isProbe } from '../http/probes.ts';
import { asked } from './asked.ts';
import { refusedCallers } from './refused-callers.ts';

const TURNED_AWAY_SECONDS = 60;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends the call, as signed by another of our processes; null for a request from outside. */
    signedCall: CallIdentity | null;
  }
}

export interface AdmissionOptions {
  service: string;
  /** Whether people may come in too, or only our own processes. */
  entrance: Entrance;
  /** Null in a process that has no keys: it refuses whoever claims to be another process. */
  verify: VerifyCall | null;
  isHosted: Placement['isHosted'];
  /** Calls with a token that is not right, per minute and address of a visitor; 0 for no limit. */
  refusalsMax: number;
}

/**
 * Takes calls from our other processes by their token, and closes an internal service to all others.
 * A token that is not certainly right is refused everywhere; identity headers mean nothing.
 */
export function admitCalls(app: FastifyInstance, options: AdmissionOptions): void {
  const { service, entrance, isHosted, refusalsMax } = options;
  const verify = options.verify ?? withoutKeys;
  // Only our own processes reach an internal one: what is refused there, e.g. while keys are replaced, is no flood.
  const refused = refusedCallers(entrance === 'public' ? refusalsMax : 0);
  app.decorateRequest('signedCall', null);
  app.addHook('onRequest', async (request, reply) => {
    const token = bearerToken(request);
    if (entrance === 'internal' || token !== null) void reply.header(SERVICE_HEADER, service);
    if (token !== null) {
      if (refused.isExhausted(request.ip)) return turnAway(request, reply);
      try {
        request.signedCall = await verify(token, asked(request));
      } catch (error) {
        if (!(error instanceof UntrustedCallError)) throw error;
        refused.note(request.ip);
        request.log.warn({ err: error }, 'call refused');
        return refuseCaller(request, reply);
      }
      // Passed on from here it could come back, and go round for ever.
      if (!asked(request).modules.every(isHosted)) return refuseModule(request, reply);
    }
    if (entrance === 'internal' && !request.signedCall && !isProbe(request)) {
      return refuseCaller(request, reply);
    }
  });
}

const withoutKeys: VerifyCall = () =>
  Promise.reject(new UntrustedCallError('There are no keys to verify it'));

function refuseCaller(request: FastifyRequest, reply: FastifyReply) {
  void reply.header(SERVICE_HEADER, REFUSES_CALLER);
  return refuse(request, reply, 'HOST_UNTRUSTED_CALL');
}

function refuseModule(request: FastifyRequest, reply: FastifyReply) {
  void reply.header(SERVICE_HEADER, REFUSES_MODULE);
  const words = `${asked(request).modules.join(', ')} is not hosted by this process.`;
  return refuse(request, reply, 'HOST_NOT_HOSTED_HERE', words);
}

function turnAway(request: FastifyRequest, reply: FastifyReply) {
  void reply.headers({ 'retry-after': TURNED_AWAY_SECONDS, [SERVICE_HEADER]: REFUSES_CALLER });
  return refuse(request, reply, 'HOST_TOO_MANY_REQUESTS');
}

function bearerToken({ headers }: FastifyRequest): string | null {
  const [scheme, token] = headers.authorization?.split(' ') ?? [];
  return scheme === 'Bearer' && token ? token : null;
}
