import { initTRPC, type TRPCCreateRouterOptions } from '@trpc/server';
import type { TRPCBuiltRouter, TRPCDecorateCreateRouterOptions } from '@trpc/server';
import type { OpenApiMeta } from 'trpc-to-openapi';
import { assertAccess, type AccessRule } from './access.ts';
import { runInCall } from './call-scope.ts';
import type { RpcContext } from './context.ts';
import { asTrpcError, publicFailure, type ErrorShape } from './error-shape.ts';

/** A REST route for others, made from the same procedure: `GET /v1/catalogue`. */
export interface RestRoute {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: `/v1/${string}`;
}

export interface ProcedureMeta extends OpenApiMeta {
  access?: AccessRule;
  /** One sentence for the API documentation. */
  summary?: string;
  rest?: RestRoute;
  /**
   * Field of the input by which a repeat is known: with it, the call may be sent again when its answer
   * was lost, and changes nothing more.
   */
  repeatableBy?: string;
}

/**
 * A live view then ends and its browser asks again by itself, so that it outlives neither a sign-out nor
 * a right by more.
 */
const LIVE_MS = 60_000;

const t = initTRPC
  .context<RpcContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    sse: {
      ping: { enabled: true, intervalMs: 15_000 },
      client: { reconnectAfterInactivityMs: 30_000 },
      maxDurationMs: LIVE_MS,
    },
    errorFormatter({ shape, error, ctx }) {
      const { message, ...failure } = publicFailure(error);
      const data: ErrorShape = { ...failure, requestId: ctx?.requestId ?? null };
      return { ...shape, message, data: { ...shape.data, ...data } };
    },
  });

const withAccess = (rule: AccessRule) =>
  t.middleware(async ({ ctx, next, path, type, getRawInput }) => {
    const startedAt = performance.now();
    try {
      assertAccess(rule, ctx);
    } catch (error) {
      throw asTrpcError(error);
    }
    const result = await runInCall(ctx, () => next());
    const durationMs = performance.now() - startedAt;
    ctx.observe?.({ path, type, durationMs, isOk: result.ok, caller: ctx.caller });
    if (!result.ok) throw asTrpcError(result.error);
    if (type === 'query' && ctx.onAnswered) {
      ctx.onAnswered(ctx, { path, input: await getRawInput(), answer: result.data });
    }
    return result;
  });

/**
 * The start of every procedure: its access rule, one sentence for the docs, and optionally its REST route.
 * `procedure(access.customer('design'), 'Reads one of my designs.').input(…).output(…).query(…)`
 */
export function procedure<Rule extends AccessRule>(rule: Rule, summary: string, rest?: RestRoute) {
  const openapi = rest && {
    method: rest.method,
    path: rest.path,
    summary,
    protect: rule.kind !== 'anyone',
  };
  return t.procedure
    .meta({ access: rule, summary, ...(rest && openapi ? { rest, openapi } : {}) })
    .use(withAccess(rule))
    .use(({ ctx, next }) => {
      const actor = ctx.actor as NonNullable<Rule['allowed']>;
      return next({ ctx: { actor } });
    });
}

/** For calls that are answered elsewhere: rules, figures and comparison are the matter of who answers. */
export const passing = t.procedure.use(async ({ ctx, next }) => {
  const result = await runInCall(ctx, () => next());
  if (!result.ok) throw asTrpcError(result.error);
  return result;
});

export const router = t.router;
export const rootConfig = t._config;

/** The type of a router made of these namespaces; no router is made. */
export type RouterOf<Namespaces extends TRPCCreateRouterOptions> = TRPCBuiltRouter<
  (typeof t)['_config']['$types'],
  TRPCDecorateCreateRouterOptions<Namespaces>
>;
export const mergeRouters = t.mergeRouters;
