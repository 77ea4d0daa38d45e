import { createTRPCUntypedClient, TRPCClientError, unstable_localLink } from '@trpc/client';
import { TRPCError, type AnyProcedure, type AnyRouter } from '@trpc/server';
import { z } from 'zod';
import { access } from './access.ts';
import type { AppError } from './app-error.ts';
import { currentCall } from './call-scope.ts';
import type { RpcContext } from './context.ts';
import { AnsweredFailure } from './error-shape.ts';
import { moduleOfPath } from './module-names.ts';
import { placedLink } from './placed-link.ts';
import type { Elsewhere } from './ports.ts';
import { passing, procedure } from './procedure.ts';
import { remoteLink } from './remote-link.ts';
import { isUnreached } from './unreached.ts';

export interface CallRelayOptions extends Elsewhere {
  hostedRouter: AnyRouter;
}

interface PassedCall {
  path: string;
  input: unknown;
  signal: AbortSignal | undefined;
}

/**
 * Makes a router for a batch whose calls are answered in several places: procedures that are hosted
 * here as they are, and for the others a procedure that passes the call on, in the name of whoever
 * called from outside. tRPC then joins the answers, streamed or not, as if all were hosted here.
 */
export function createCallRelay(options: CallRelayOptions) {
  const { hostedRouter, placement, neighbourhood, sign } = options;
  const context = (): RpcContext => currentCall() as RpcContext;
  const client = createTRPCUntypedClient<AnyRouter>({
    links: [
      placedLink({
        placement,
        local: unstable_localLink({
          router: hostedRouter,
          createContext: () => Promise.resolve(context()),
        }),
        remote: (neighbour) => remoteLink({ neighbour, sign, context }),
        neighbourAt: neighbourhood.at,
      }),
    ],
  });
  const passOn = (type: 'query' | 'mutation') => {
    const start = passing.input(z.unknown()).output(z.unknown());
    const ask = ({ path, input, signal }: PassedCall) => {
      const startedAt = performance.now();
      return client[type](path, input, signal ? { signal } : {}).catch((error: unknown) => {
        // Whoever answers counts the call; this one nobody has answered.
        if (isUnreached(error)) {
          const { observe, caller } = context();
          observe?.({ path, type, durationMs: performance.now() - startedAt, isOk: false, caller });
        }
        throw asAnswered(error);
      });
    };
    return type === 'query' ? start.query(ask) : start.mutation(ask);
  };
  // Made once: for each call of each batch it would cost as much as the rest of the way.
  const passedOn = { query: passOn('query'), mutation: passOn('mutation') };
  const hostedProcedures = hostedRouter._def.procedures as Record<string, AnyProcedure | undefined>;
  const procedureAt = (path: string, type: 'query' | 'mutation') => {
    const hosted = hostedProcedures[path];
    // What is asked for by the wrong method is refused here, in the words of one that is hosted.
    const isRefused = hosted !== undefined && hosted._def.type !== type;
    const isOurs = placement.routingOf(moduleOfPath(path)).url === null;
    return isOurs || isRefused ? hosted : passedOn[type];
  };
  return {
    routerFor: (paths: readonly string[], type: 'query' | 'mutation') =>
      withProcedures(hostedRouter, paths, (path) => procedureAt(path, type)),
  };
}

/** A router that refuses these calls, because the process that should answer them gave no answer. */
export const unreachedRouter = (
  hostedRouter: AnyRouter,
  paths: readonly string[],
  type: 'query' | 'mutation',
  failure: AppError,
): AnyRouter =>
  withProcedures(hostedRouter, paths, () => {
    const start = procedure(access.anyone, 'Out of reach.').input(z.unknown()).output(z.unknown());
    const refuse = () => {
      throw failure;
    };
    return type === 'query' ? start.query(refuse) : start.mutation(refuse);
  });

function withProcedures(
  router: AnyRouter,
  paths: readonly string[],
  procedureAt: (path: string) => unknown,
): AnyRouter {
  const procedures = Object.assign(
    Object.create(null) as object,
    Object.fromEntries(paths.map((path) => [path, procedureAt(path)])),
  );
  return { ...router, _def: { ...router._def, procedures } };
}

function asAnswered(error: unknown): unknown {
  if (!(error instanceof TRPCClientError) || !error.data) return error;
  const { code } = error.data as { code: TRPCError['code'] };
  return new TRPCError({ code, message: error.message, cause: new AnsweredFailure(error) });
}
