import { findAppError } from '@pet/rpc';
import type { FastifyInstance } from 'fastify';
import { refuse } from './host.errors.ts';
import { problemFrom, sendProblem } from './problem.ts';

/** The last resort for what no procedure answered: bad JSON, too large, unknown address, unforeseen. */
export function answerProblems(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => refuse(request, reply, 'HOST_NOT_FOUND'));
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const foreseen = findAppError(error);
    if (foreseen) {
      const { status, message, code: appCode, facts } = foreseen;
      const failure = { appCode, fields: null, facts };
      return sendProblem(reply, problemFrom(status, message, failure, request.id));
    }
    const { statusCode = 500, code = 'BAD_REQUEST', message } = error;
    if (statusCode >= 500) {
      request.log.error({ err: error }, 'request failed');
      return refuse(request, reply, 'HOST_INTERNAL');
    }
    // What Fastify and its plugins refuse, in their own words.
    const failure = { appCode: `HOST_${code}`, fields: null, facts: null };
    return sendProblem(reply, problemFrom(statusCode, message, failure, request.id));
  });
}
