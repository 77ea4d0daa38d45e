import {
  BrokenCircuitError,
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  CircuitState,
  handleAll,
  SamplingBreaker,
  wrap,
} from 'cockatiel';
import { Pool, type Dispatcher } from 'undici';
import { retryBudget, type RetryBudget } from './retry-budget.ts';

const CONNECT_TIMEOUT_MS = 500;
const CONNECTIONS_MAX = 64;
const WAITING_MAX = 128;
const IDLE_MS = 10_000;
const PROBE_AFTER_MS = 1_000;
/** A replica that failed is the last to be asked for so long. */
const AVOIDED_MS = 1_000;
const FAILING_SHARE = 0.5;
const FAILING_WINDOW_MS = 5_000;
const FAILING_CALLS_MIN_PER_SECOND = 1;

export type BreakerState = 'closed' | 'open' | 'half-open';

/** A service in another process: the connections to it, and what protects us from its failures. */
export interface Neighbour {
  /** Its address; several with commas between where its replicas have one each. */
  url: string;
  /** Resolves when the head of an answer is there. Rejects with what went wrong on the way. */
  request: (options: NeighbourRequest) => Promise<Dispatcher.ResponseData>;
  breaker: () => BreakerState;
  retries: RetryBudget;
  close: () => Promise<void>;
}

export interface NeighbourRequest {
  path: string;
  method: Dispatcher.HttpMethod;
  headers: Record<string, string | string[] | undefined>;
  body: string | Buffer | null;
  /** Longest wait for the head of the answer; its body may take as long as it likes. */
  timeoutMs: number;
  signal: AbortSignal | null;
}

/** The service answered, but not as one of ours: something else listens there, or stands between. */
export class StrangeAnswerError extends Error {
  override name = 'StrangeAnswerError';
}

/** The service is closing and has not begun with the request. */
export class ClosingServiceError extends Error {
  override name = 'ClosingServiceError';
}

/** The neighbour may be at work on the request, but it has not begun to answer in time. */
export class LateAnswerError extends Error {
  override name = 'LateAnswerError';

  constructor(url: string) {
    super(`${url} did not answer in time`);
  }
}

/** Every answer of our services carries the module it comes from, so that a stranger's is not taken for one. */
export const SERVICE_HEADER = 'x-hh-service';

export function openNeighbour(url: string): Neighbour {
  const replicas = addressesIn(url).map(
    (address) =>
      new Pool(address, {
        connections: CONNECTIONS_MAX,
        pipelining: 1,
        connect: { timeout: CONNECT_TIMEOUT_MS },
        keepAliveTimeout: IDLE_MS,
        headersTimeout: 0,
        bodyTimeout: 0,
      }),
  );
  let turn = 0;
  const avoidedUntil = new Map<Pool, number>();
  const isAvoided = (replica: Pool) => (avoidedUntil.get(replica) ?? 0) > Date.now();
  /** All of them, beginning with the one whose turn it is. */
  const inTurn = () => {
    turn = (turn + 1) % replicas.length;
    const order = [...replicas.slice(turn), ...replicas.slice(0, turn)];
    return order.toSorted((one, other) => Number(isAvoided(one)) - Number(isAvoided(other)));
  };
  const avoid = (replica: Pool) => void avoidedUntil.set(replica, Date.now() + AVOIDED_MS);
  const breaker = circuitBreaker(handleAll, {
    halfOpenAfter: PROBE_AFTER_MS,
    breaker: new SamplingBreaker({
      threshold: FAILING_SHARE,
      duration: FAILING_WINDOW_MS,
      minimumRps: FAILING_CALLS_MIN_PER_SECOND,
    }),
  });
  const guard = wrap(bulkhead(CONNECTIONS_MAX, WAITING_MAX), breaker);
  return {
    url,
    retries: retryBudget(),
    breaker: () => breakerState(breaker.state),
    request: async ({ timeoutMs, signal, ...options }) => {
      const ask = async () => {
        const waiting = new AbortController();
        const timer = setTimeout(() => waiting.abort(new LateAnswerError(url)), timeoutMs);
        const ends = signal ? AbortSignal.any([signal, waiting.signal]) : waiting.signal;
        const asked = { ...options, signal: ends };
        return askOneOf(inTurn(), { url, avoid }, asked).finally(() => clearTimeout(timer));
      };
      // A client that went away says nothing about the neighbour.
      const outcome = await guard.execute(() =>
        ask().catch((error: unknown) => {
          if (signal?.aborted) return { aborted: error };
          throw error;
        }),
      );
      if ('aborted' in outcome) throw outcome.aborted;
      return outcome;
    },
    close: async () => {
      await Promise.all(replicas.map((replica) => replica.close()));
    },
  };
}

/** The addresses of a service's replicas, as a variable or the routing table lists them. */
export const addressesIn = (urls: string): string[] => urls.split(',').map((url) => url.trim());

/** Asks the first replica, and each next one when none before has begun with the request. */
async function askOneOf(
  replicas: readonly Pool[],
  { url, avoid }: { url: string; avoid: (replica: Pool) => void },
  options: Omit<Dispatcher.RequestOptions, 'origin'>,
): Promise<Dispatcher.ResponseData> {
  let failure: unknown;
  for (const replica of replicas) {
    try {
      const answer = await replica.request(options);
      if (answer.headers[SERVICE_HEADER] !== undefined) return answer;
      await answer.body.dump().catch(() => {});
      throw strangeAnswer(url, answer);
    } catch (error) {
      failure = error;
      if (!(options.signal as AbortSignal).aborted) avoid(replica);
      if (!isUnsent(error)) break;
    }
  }
  throw failure;
}

/** While it closes, Fastify refuses by itself, before any of our code runs. */
function strangeAnswer(url: string, { statusCode, headers }: Dispatcher.ResponseData): Error {
  const isClosing = statusCode === 503 && headers['connection'] === 'close';
  return isClosing
    ? new ClosingServiceError(`${url} is closing`)
    : new StrangeAnswerError(`${url} answered ${statusCode}, and not as one of our services`);
}

function breakerState(state: CircuitState): BreakerState {
  if (state === CircuitState.Closed) return 'closed';
  return state === CircuitState.HalfOpen ? 'half-open' : 'open';
}

const unsentCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a failed request has certainly not been worked on, so that it may be sent elsewhere. */
export function isUnsent(error: unknown): boolean {
  if (error instanceof BrokenCircuitError || error instanceof BulkheadRejectedError) return true;
  if (error instanceof ClosingServiceError) return true;
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: string };
  if (code !== undefined && unsentCodes.has(code)) return true;
  if (error instanceof AggregateError && error.errors.length > 0)
    return error.errors.every(isUnsent);
  return error.cause !== undefined && isUnsent(error.cause);
}

/** One neighbour per address, opened at its first call and shared by all who call it. */
export interface Neighbourhood {
  at: (url: string) => Neighbour;
  all: () => readonly Neighbour[];
  close: () => Promise<void>;
}

export function createNeighbourhood(): Neighbourhood {
  const known = new Map<string, Neighbour>();
  return {
    at: (url) => {
      const found = known.get(url) ?? openNeighbour(url);
      known.set(url, found);
      return found;
    },
    all: () => [...known.values()],
    close: async () => {
      await Promise.all([...known.values()].map((neighbour) => neighbour.close()));
    },
  };
}
