import { createTRPCClient, TRPCClientError, unstable_localLink, type TRPCLink } from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import { isInsideTransaction } from '@pet/database';
import type { Logger } from 'pino';
import { CALL_BUDGET_MS } from './call-limits.ts';
import { currentCall } from './call-scope.ts';
import type { RpcContext } from './context.ts';
import { asTrpcError } from './error-shape.ts';
import type { Caller, ModuleName } from './module-names.ts';
import type { Neighbourhood } from './neighbour.ts';
import { placedLink } from './placed-link.ts';
import type { Placement } from './placement.ts';
import { remoteLink } from './remote-link.ts';
import { rpcErrors } from './rpc.errors.ts';
import type { SignCall } from './service-identity.ts';

export interface PortOptions {
  /** The module that calls. */
  caller: Caller;
  /** The router of everything that this process hosts; read at the first call, when all modules stand. */
  hostedRouter: () => AnyRouter;
  /** How to reach the neighbours that other processes host; without it all are hosted here. */
  elsewhere?: Elsewhere;
  log: Logger;
}

/** What a process knows of the others: which calls they answer, and how to ask them. */
export interface Elsewhere {
  placement: Placement;
  neighbourhood: Neighbourhood;
  sign: SignCall;
}

/**
 * A client for the neighbours of one module. Whether a neighbour is hosted here is decided per call.
 * Values pass through JSON even in process, so nothing is shared by reference and a call behaves the
 * same when the neighbour moves out.
 * Throws when called inside a database transaction: it would hold locks while another process thinks.
 */
export function createPorts<Router extends AnyRouter>(options: PortOptions) {
  return createTRPCClient<Router>({
    links: [guardLink(), answeringLink(options)] as TRPCLink<Router>[],
  });
}

function guardLink(): TRPCLink<AnyRouter> {
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        if (isInsideTransaction()) {
          observer.error(
            TRPCClientError.from(
              new Error(
                `The call of ${op.path} stands inside a database transaction. Move it before.`,
              ),
            ),
          );
          return undefined;
        }
        return next(op).subscribe(observer);
      });
}

function answeringLink(options: PortOptions): TRPCLink<AnyRouter> {
  const { elsewhere, caller, log } = options;
  const local = localLink(options);
  if (!elsewhere) return local;
  const { placement, neighbourhood, sign } = elsewhere;
  const context = () => contextForNeighbour(caller, log);
  return placedLink({
    placement,
    local,
    remote: (neighbour) => remoteLink({ neighbour, sign, context }),
    neighbourAt: neighbourhood.at,
  });
}

function localLink({ caller, hostedRouter, log }: PortOptions): TRPCLink<AnyRouter> {
  const createContext = (): Promise<RpcContext> =>
    Promise.resolve(contextForNeighbour(caller, log));
  return (runtime) => {
    let link: ReturnType<TRPCLink<AnyRouter>> | null = null;
    return (request) => {
      link ??= unstable_localLink({ router: hostedRouter(), createContext })(runtime);
      return link(request);
    };
  };
}

function contextForNeighbour(caller: Caller, log: Logger): RpcContext {
  const call = currentCall() ?? systemCall(caller as ModuleName, log);
  if (call.deadlineAt <= Date.now()) throw asTrpcError(rpcErrors.RPC_DEADLINE_EXCEEDED());
  return { ...call, caller, client: { ip: null, userAgent: null, cookie: null } };
}

/** The call that a module makes for itself, e.g. while it handles an event. */
export function systemCall(module: ModuleName, log: Logger): RpcContext {
  return {
    actor: { kind: 'system', module },
    caller: module,
    requestId: crypto.randomUUID(),
    deadlineAt: Date.now() + CALL_BUDGET_MS,
    log,
    client: { ip: null, userAgent: null, cookie: null },
  };
}
