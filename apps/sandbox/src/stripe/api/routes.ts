import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { Emulator } from '../emulator.ts';
import type { Subject } from '../records.ts';
import type { Decide } from './idempotency.ts';
import { createIdempotency, fingerprintOf } from './idempotency.ts';

/** What a route sees of a request. */
export interface ApiRequest {
  /** The `:id` of the path. */
  id: string;
  /** Form-encoded parameters: the body of a write, the query of a read. */
  encoded: string;
}

/** Turns what an endpoint does into a route with Stripe's manners. */
export interface Routes {
  read(answer: (request: ApiRequest) => object): RouteHandlerMethod;
  /** A write is carried out once per idempotency key and answered with its subject. */
  write(
    prepare: (request: ApiRequest) => { decide: Decide; show: (subject: Subject) => object },
  ): RouteHandlerMethod;
}

export function createRoutes(emulator: Emulator): Routes {
  const idempotency = createIdempotency(emulator);

  async function latency(): Promise<void> {
    const { apiLatencyMs } = emulator.faults.current;
    if (apiLatencyMs > 0) await sleep(apiLatencyMs, undefined, { ref: false });
  }

  function read(answer: (request: ApiRequest) => object): RouteHandlerMethod {
    return async (request) => {
      await latency();
      return answer({ id: idOf(request), encoded: request.url.split('?', 2)[1] ?? '' });
    };
  }

  function write(
    prepare: (request: ApiRequest) => { decide: Decide; show: (subject: Subject) => object },
  ): RouteHandlerMethod {
    return async (request, reply) => {
      const encoded = typeof request.body === 'string' ? request.body : '';
      const { decide, show } = prepare({ id: idOf(request), encoded });
      const idempotencyKey = request.headers['idempotency-key']?.toString() || null;
      const fingerprint = fingerprintOf(request.method, request.url, encoded);
      const answer = await idempotency.run(
        { idempotencyKey, fingerprint, requestId: request.id },
        latency,
        decide,
      );
      nameKey(reply, idempotencyKey, answer.originalRequestId);
      return show(answer.subject);
    };
  }

  return { read, write };
}

function idOf(request: FastifyRequest): string {
  return (request.params as { id?: string }).id ?? '';
}

function nameKey(reply: FastifyReply, key: string | null, originalRequestId: string | null): void {
  if (key !== null) reply.header('idempotency-key', encodeURI(key));
  if (originalRequestId === null) return;
  reply.header('idempotent-replayed', 'true');
  reply.header('original-request', originalRequestId);
}
