import { AppError, fieldsOf } from '@pet/rpc';
import type { FastifyError, FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { userErrors } from '../user.errors.ts';

/** The input of a route, or USER_INPUT_INVALID with the fact `fields`. */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
): z.infer<Schema> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const fields = fieldsOf(result.error) ?? {};
  const [message] = Object.values(fields);
  throw userErrors.USER_INPUT_INVALID({ facts: { fields }, ...(message ? { message } : {}) });
}

/** Answers our refusals in the shape of Better Auth's: `{ code, message }`. Others go to the host. */
export function answerAuthErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (!(error instanceof AppError)) throw error;
    const { code, message, facts } = error;
    const retryAfter = facts?.['retryAfterSeconds'] ?? (error.status === 503 ? 1 : null);
    if (typeof retryAfter === 'number') void reply.header('retry-after', retryAfter);
    return reply.code(error.status).send({ code, message, ...facts, requestId: request.id });
  });
}
