import { REFUSES_CALLER, SERVICE_HEADER, type CallIdentity } from '@pet/rpc';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { UntrustedCallError, type VerifyCall } from '../identity/call-token.ts';
import { problemFrom, sendProblem } from '../http/problem.ts';
import type { Entrance } from '../placement.ts';
import { isProbe } from '../http/probes.ts';
import { asked } from './asked.ts';

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
  /** Null in a process that has no keys: it takes no calls from other processes. */
  verify: VerifyCall | null;
}

/**
 * Takes calls from our other processes by their token, and closes an internal service to all others.
 * A token that is not certainly right is refused everywhere; identity headers mean nothing.
 */
export function admitCalls(app: FastifyInstance, options: AdmissionOptions): void {
  const { service, entrance, verify } = options;
  app.decorateRequest('signedCall', null);
  app.addHook('onRequest', async (request, reply) => {
    const token = bearerToken(request);
    if (entrance === 'internal' || token !== null) void reply.header(SERVICE_HEADER, service);
    if (verify && token !== null) {
      try {
        request.signedCall = await verify(token, asked(request));
      } catch (error) {
        if (!(error instanceof UntrustedCallError)) throw error;
        request.log.warn({ err: error }, 'call refused');
        return refuse(request, reply);
      }
    }
    if (entrance === 'internal' && !request.signedCall && !isProbe(request)) {
      return refuse(request, reply);
    }
  });
}

function refuse(request: FastifyRequest, reply: Parameters<typeof sendProblem>[0]) {
  void reply.header(SERVICE_HEADER, REFUSES_CALLER);
  const words = 'This address answers our own services only.';
  const failure = { appCode: 'HOST_UNTRUSTED_CALL', fields: null, facts: null };
  return sendProblem(reply, problemFrom(401, words, failure, request.id));
}

function bearerToken({ headers }: FastifyRequest): string | null {
  const [scheme, token] = headers.authorization?.split(' ') ?? [];
  return scheme === 'Bearer' && token ? token : null;
}
