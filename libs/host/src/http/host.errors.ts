import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemFrom, sendProblem } from './problem.ts';

/** Refusals of the host itself, before any procedure is asked. */
const hostErrors = {
  HOST_FOREIGN_ORIGIN: { status: 403, message: 'Writes are accepted from the shop itself only.' },
  HOST_INTERNAL: {
    status: 500,
    message: 'Something went wrong on our side. Please try again.',
  },
  HOST_NOT_FOUND: { status: 404, message: 'There is nothing at this address.' },
  HOST_NOT_HOSTED_HERE: { status: 421, message: 'This process does not host what was asked for.' },
  HOST_TOO_MANY_REQUESTS: {
    status: 429,
    message: 'Too many calls from this address were refused. Please try again in a minute.',
  },
  HOST_UNTRUSTED_CALL: { status: 401, message: 'This address answers our own services only.' },
} as const;

/** Answers with the problem of that code; `words` replace the public ones where they must name something. */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  code: keyof typeof hostErrors,
  words: string = hostErrors[code].message,
): FastifyReply {
  const failure = { appCode: code, fields: null, facts: null };
  return sendProblem(reply, problemFrom(hostErrors[code].status, words, failure, request.id));
}
