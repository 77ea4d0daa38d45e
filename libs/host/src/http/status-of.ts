import type { FastifyReply } from 'fastify';

/** The status that is about to be sent: tRPC hands over whole responses, which bring their own. */
export const statusOf = (payload: unknown, reply: FastifyReply): number =>
  payload instanceof Response ? payload.status : reply.statusCode;
