import type { Operation, TRPCClientError, TRPCLink } from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import { observable, type Unsubscribable } from '@trpc/server/observable';
import { moduleOfPath } from './module-names.ts';
import { isUnsent, LateAnswerError, type Neighbour } from './neighbour.ts';
import type { Placement } from './placement.ts';
import { unreached } from './unreached.ts';

/** Given as a call's `context` where a second try does no harm: `ports.x.y.query(input, { context: repeatable })`. */
export const repeatable = { isRepeatable: true };

export interface PlacedLinkOptions {
  placement: Placement;
  local: TRPCLink<AnyRouter>;
  remote: (neighbour: Neighbour) => TRPCLink<AnyRouter>;
  neighbourAt: (url: string) => Neighbour;
}

type Way = ReturnType<TRPCLink<AnyRouter>>;
/** Where a call goes on after a failure, or null when it ends there. */
type OtherWay = (failure: TRPCClientError<AnyRouter>) => Way | null;

/**
 * Answers each call where its module is placed. When a service gives no answer, the copy that is
 * hosted here answers instead, provided that the service has not begun with the call or that the
 * call only asks. Where there is no copy, a call marked as `repeatable` is tried once more.
 */
export function placedLink(options: PlacedLinkOptions): TRPCLink<AnyRouter> {
  const { placement, local, remote, neighbourAt } = options;
  return (runtime) => {
    const here = local(runtime);
    const remoteWays = new Map<string, Way>();
    const wayTo = (neighbour: Neighbour): Way => {
      const way = remoteWays.get(neighbour.url) ?? remote(neighbour)(runtime);
      remoteWays.set(neighbour.url, way);
      return way;
    };
    return (request) => {
      const route = placement.routeOf(moduleOfPath(request.op.path));
      if (route.kind === 'local') return here(request);
      if (route.kind === 'nowhere')
        return observable((observer) => observer.error(unreached(request.op)));
      const neighbour = neighbourAt(route.url);
      neighbour.retries.earn();
      const there = wayTo(neighbour);
      const otherWay: OtherWay = ({ cause }) => {
        if (route.orLocal) return here;
        if (cause instanceof LateAnswerError) return null;
        return isRepeatable(request.op) && neighbour.retries.spend() ? there : null;
      };
      return withOtherWay(request, there, otherWay);
    };
  };
}

function withOtherWay(request: Parameters<Way>[0], way: Way, otherWay: OtherWay): ReturnType<Way> {
  const { op } = request;
  return observable((observer) => {
    let current: Unsubscribable | undefined;
    const take = (taken: Way, next: OtherWay) => {
      current = taken(request).subscribe({
        next: (value) => observer.next(value),
        complete: () => observer.complete(),
        error: (error) => {
          if (isAnswer(error)) return observer.error(error);
          const other = mayGoOn(op, error) ? next(error) : null;
          if (other) return take(other, () => null);
          return observer.error(unreached(op, error));
        },
      });
    };
    take(way, otherWay);
    return () => current?.unsubscribe();
  });
}

/** A refusal by the procedure, as opposed to a failure to get any answer. */
const isAnswer = (error: TRPCClientError<AnyRouter>): boolean => Boolean(error.data);

const isRepeatable = (op: Operation): boolean => op.context['isRepeatable'] === true;

function mayGoOn(op: Operation, error: TRPCClientError<AnyRouter>): boolean {
  if (op.signal?.aborted) return false;
  return op.type === 'query' || isRepeatable(op) || isUnsent(error.cause);
}
