import { publicFailure, type ProcedureMeta } from '@pet/rpc';
import {
  callProcedure,
  getHTTPStatusCodeFromError,
  getTRPCErrorFromUnknown,
} from '@trpc/server/unstable-core-do-not-import';
import type { AnyProcedure, AnyRouter } from '@trpc/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { problemFrom, sendProblem } from './problem.ts';
import type { MakeContext } from './context.ts';

/** Every procedure that declares a REST route, with its dotted path. */
export function restProcedures(router: AnyRouter) {
  return Object.entries(router._def.procedures as Record<string, AnyProcedure>).flatMap(
    ([path, procedure]) => {
      const { rest } = procedure._def.meta as ProcedureMeta;
      return rest ? [{ path, procedure, rest }] : [];
    },
  );
}

/** Serves the declared procedures at their REST addresses; failures are RFC 9457 problems. */
export function serveRest(app: FastifyInstance, router: AnyRouter, makeContext: MakeContext): void {
  for (const { path, procedure, rest } of restProcedures(router)) {
    app.route({
      method: rest.method,
      url: rest.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      handler: async (request, reply) => {
        try {
          const context = await makeContext(request, reply);
          return await callProcedure({
            router,
            path,
            getRawInput: () => Promise.resolve(restInput(procedure, request)),
            ctx: context,
            type: procedure._def.type,
            signal: undefined,
            batchIndex: 0,
          });
        } catch (cause) {
          return sendFailure(reply, request, cause);
        }
      },
    });
  }
}

/** Path, query and body together; a void input takes nothing. */
function restInput(procedure: AnyProcedure, request: FastifyRequest): unknown {
  const schema = (procedure._def as unknown as { inputs: z.ZodType[] }).inputs[0];
  if (schema instanceof z.ZodVoid) return undefined;
  return {
    ...coerceQuery(schema, request.query as Record<string, string>),
    ...(request.params as object),
    ...(request.body ?? {}),
  };
}

/** A query string knows only text: numbers and booleans are read where the schema asks for them. */
function coerceQuery(schema: z.ZodType | undefined, query: Record<string, string>) {
  if (!(schema instanceof z.ZodObject)) return query;
  const shape = schema.shape as Record<string, z.ZodType | undefined>;
  return Object.fromEntries(
    Object.entries(query).map(([key, text]) => [key, coerce(shape[key], text)]),
  );
}

function coerce(field: z.ZodType | undefined, text: string): unknown {
  let type: unknown = field;
  while (
    type instanceof z.ZodOptional ||
    type instanceof z.ZodNullable ||
    type instanceof z.ZodDefault
  ) {
    type = type.unwrap();
  }
  if (type instanceof z.ZodNumber && text.trim() !== '') return Number(text);
  if (type instanceof z.ZodBoolean && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function sendFailure(reply: FastifyReply, request: FastifyRequest, cause: unknown): FastifyReply {
  const error = getTRPCErrorFromUnknown(cause);
  const status = getHTTPStatusCodeFromError(error);
  const { message, ...failure } = publicFailure(error);
  if (error.code === 'INTERNAL_SERVER_ERROR') {
    request.log.error({ err: error.cause ?? error }, 'procedure failed');
  }
  return sendProblem(reply, problemFrom(status, message, failure, request.id));
}
