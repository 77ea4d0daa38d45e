import { findAppError, type ErrorShape } from '@pet/rpc';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

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

const RETRY_AFTER_SECONDS = 2;

/** Every 503 says when to come back, whichever route answers it. */
export function tellWhenToRetry(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply, payload) => {
    const status = payload instanceof Response ? payload.status : reply.statusCode;
    if (status === 503 && !reply.hasHeader('retry-after')) {
      void reply.header('retry-after', RETRY_AFTER_SECONDS);
    }
  });
}

/** The last resort for what no procedure answered: bad JSON, too large, unknown address, unforeseen. */
export function answerProblems(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) =>
    sendProblem(
      reply,
      hostProblem(request, 404, 'HOST_NOT_FOUND', 'There is nothing at this address.'),
    ),
  );
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const foreseen = findAppError(error);
    if (foreseen) {
      const { status, message, code, facts } = foreseen;
      const problem = problemFrom(
        status,
        message,
        { appCode: code, fields: null, facts },
        request.id,
      );
      return sendProblem(reply, problem);
    }
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'request failed');
    const words =
      status >= 500 ? 'Something went wrong on our side. Please try again.' : error.message;
    const code = status >= 500 ? 'HOST_INTERNAL' : `HOST_${error.code ?? 'BAD_REQUEST'}`;
    return sendProblem(reply, hostProblem(request, status, code, words));
  });
}

const hostProblem = (request: FastifyRequest, status: number, appCode: string, words: string) =>
  problemFrom(status, words, { appCode, fields: null, facts: null }, request.id);
