import {
  BrokenCircuitError,
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  CircuitState,
  handleWhen,
  SamplingBreaker,
  wrap,
} from 'cockatiel';
import { Pool, type Dispatcher } from 'undici';
import { retryBudget, type RetryBudget } from './retry-budget.ts';

const CONNECT_TIMEOUT_MS = 500;
const CONNECTIONS_MAX = 64;
const WAITING_MAX = 128;
const IDLE_MS = 10_000;
/** An answer that pauses so long in the middle will not go on. */
const BODY_PAUSE_MAX_MS = 5_000;
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
  /** Longest wait for the head of the answer, counted from the call. */
  timeoutMs: number;
  signal: AbortSignal | null;
  /** Whether the answer is an event stream, which ends when its reader leaves. */
  isStream?: boolean;
}

/** The service answered, but not as one of ours: something else listens there, or stands between. */
export class StrangeAnswerError extends Error {
  override name = 'StrangeAnswerError';
}

/** The request was refused before any of the service's code saw it. */
export class MalformedRequestError extends StrangeAnswerError {
  override name = 'MalformedRequestError';
}

/** The service has said that it does not begin with the request. */
export class UnbegunError extends Error {
  override name = 'UnbegunError';
}

/** Nobody waits for the answer any more. */
export class ReaderGoneError extends Error {
  override name = 'ReaderGoneError';
}

/** The neighbour may be at work on the request, but it has not begun to answer in time. */
export class LateAnswerError extends Error {
  override name = 'LateAnswerError';

  constructor(url: string) {
    super(`${url} did not answer in time`);
  }
}

/** Every answer of our services carries the service's name, so that a stranger's is not taken for one. */
export const SERVICE_HEADER = 'x-hh-service';
/** Its value where a service does not believe who calls. */
export const REFUSES_CALLER = 'refuses-caller';
/** Its value where a process is asked for a module that it does not host. */
export const REFUSES_MODULE = 'refuses-module';
/** Its value where a process is closing, and answers nothing more. */
export const IS_CLOSING = 'is-closing';
const refusals: unknown[] = [REFUSES_CALLER, REFUSES_MODULE, IS_CLOSING];

export function openNeighbour(url: string): Neighbour {
  const replicas = addressesIn(url).map(openReplica);
  let turn = 0;
  const avoidedUntil = new Map<Replica, number>();
  const isAvoided = (replica: Replica) => (avoidedUntil.get(replica) ?? 0) > Date.now();
  /** All of them, beginning with the one whose turn it is. */
  const inTurn = () => {
    turn = (turn + 1) % replicas.length;
    const order = [...replicas.slice(turn), ...replicas.slice(0, turn)];
    return order.toSorted((one, other) => Number(isAvoided(one)) - Number(isAvoided(other)));
  };
  const avoid = (replica: Replica) => void avoidedUntil.set(replica, Date.now() + AVOIDED_MS);
  const breaker = circuitBreaker(handleWhen(isFault), {
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
    request: async ({ timeoutMs, signal, isStream = false, ...options }) => {
      const ending = new AbortController();
      const onGone = () => ending.abort(new ReaderGoneError());
      if (signal?.aborted) onGone();
      signal?.addEventListener('abort', onGone, { once: true });
      const timer = setTimeout(() => ending.abort(new LateAnswerError(url)), timeoutMs);
      const ended = new Promise<never>((_resolve, reject) =>
        ending.signal.addEventListener('abort', () => reject(ending.signal.reason as Error)),
      );
      const asked = {
        ...options,
        signal: ending.signal,
        bodyTimeout: isStream ? 0 : BODY_PAUSE_MAX_MS,
      };
      // The time counts from here on, also while the request waits for its turn.
      const answer = guard.execute(() =>
        askOneOf(inTurn(), { url, avoid, isStream }, asked).catch((error: unknown) => {
          throw ending.signal.aborted ? ending.signal.reason : error;
        }),
      );
      return Promise.race([answer, ended]).finally(() => clearTimeout(timer));
    },
    close: async () => {
      await Promise.all(replicas.flatMap(({ calls, streams }) => [calls, streams]).map(destroyed));
    },
  };
}

/** One process of a service. A stream keeps its connection for as long as somebody watches, so it takes none from the calls. */
interface Replica {
  calls: Pool;
  streams: Pool;
}

function openReplica(address: string): Replica {
  const options = {
    pipelining: 1,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    keepAliveTimeout: IDLE_MS,
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  return {
    calls: new Pool(address, { ...options, connections: CONNECTIONS_MAX }),
    streams: new Pool(address, options),
  };
}

const destroyed = (pool: Pool): Promise<void> => pool.destroy();

/** What speaks against the neighbour: not that a reader left, nor that a request was malformed. */
const isFault = (error: unknown): boolean =>
  !(error instanceof ReaderGoneError || error instanceof MalformedRequestError);

/** Where a service answers: scheme, host and port, as every path is the request's own. */
export function isServiceAddress(address: string): boolean {
  const url = URL.parse(address);
  return /^https?:\/\/[^/?#@]+\/?$/.test(address) && url !== null;
}

/** The addresses of a service's replicas, as a variable or the routing table lists them. */
export const addressesIn = (urls: string): string[] => urls.split(',').map((url) => url.trim());

/** Asks the first replica, and each next one when none before has begun with the request. */
async function askOneOf(
  replicas: readonly Replica[],
  { url, avoid, isStream }: { url: string; avoid: (replica: Replica) => void; isStream: boolean },
  options: Omit<Dispatcher.RequestOptions, 'origin'>,
): Promise<Dispatcher.ResponseData> {
  let failure: unknown;
  for (const replica of replicas) {
    try {
      const answer = await (isStream ? replica.streams : replica.calls).request(options);
      const service = answer.headers[SERVICE_HEADER];
      if (service !== undefined && !refusals.includes(service)) return answer;
      await answer.body.dump().catch(() => {});
      throw strangeAnswer(url, answer);
    } catch (error) {
      failure = error;
      if (!(options.signal as AbortSignal).aborted && isFault(error)) avoid(replica);
      if (!isUnsent(error)) break;
    }
  }
  throw failure;
}

function strangeAnswer(url: string, { statusCode, headers }: Dispatcher.ResponseData): Error {
  if (headers[SERVICE_HEADER] === REFUSES_CALLER) {
    return new UnbegunError(`${url} does not believe our keys`);
  }
  if (headers[SERVICE_HEADER] === REFUSES_MODULE) {
    return new UnbegunError(
      `${url} does not host the module: it is the address of another process`,
    );
  }
  // While it closes, Fastify refuses by itself, before any of our code runs.
  const isClosed = statusCode === 503 && headers['connection'] === 'close';
  if (isClosed || headers[SERVICE_HEADER] === IS_CLOSING) {
    return new UnbegunError(`${url} is closing`);
  }
  const words = `${url} answered ${statusCode}, and not as one of our services`;
  // Node itself refuses what it cannot read, e.g. headers that are too large.
  return statusCode === 400 || statusCode === 431
    ? new MalformedRequestError(words)
    : new StrangeAnswerError(words);
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
  if (error instanceof UnbegunError) return true;
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
