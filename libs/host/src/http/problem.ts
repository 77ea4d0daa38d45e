import type { ErrorShape } from '@pet/rpc';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { statusOf } from './status-of.ts';

/** RFC 9457 answer to a failed REST request. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  fields?: Record<string, string>;
  facts?: Record<string, unknown>;
}

export function problemFrom(
  status: number,
  detail: string,
  data: Pick<ErrorShape, 'appCode' | 'fields' | 'facts'>,
  requestId: string,
): Problem {
  return {
    type: 'about:blank',
    title: data.appCode.replaceAll('_', ' ').toLowerCase(),
    status,
    detail,
    code: data.appCode,
    requestId,
    ...(data.fields ? { fields: data.fields } : {}),
    ...(data.facts ? { facts: data.facts } : {}),
  };
}

export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply.code(problem.status).type('application/problem+json').send(problem);

const BUSY_SECONDS = 2;

/** Every 503 says when to come back, whichever route answers it. */
export function tellWhenToRetry(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply, payload) => {
    if (statusOf(payload, reply) === 503 && !reply.hasHeader('retry-after')) {
      void reply.header('retry-after', BUSY_SECONDS);
    }
  });
}
