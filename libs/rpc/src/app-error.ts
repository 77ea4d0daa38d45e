import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';

/** HTTP status of an expected failure, and the tRPC code that carries it. */
const trpcCodeByStatus = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  412: 'PRECONDITION_FAILED',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  502: 'BAD_GATEWAY',
  503: 'SERVICE_UNAVAILABLE',
  504: 'GATEWAY_TIMEOUT',
} as const satisfies Record<number, TRPC_ERROR_CODE_KEY>;

export type ErrorStatus = keyof typeof trpcCodeByStatus;

/** Whether a failure of this status is one that the product foresees; an internal error is not. */
export const isErrorStatus = (status: number): status is ErrorStatus => status in trpcCodeByStatus;

export interface ErrorEntry {
  status: ErrorStatus;
  /** Public words: what happened and what to do. */
  message: string;
}

/** Facts for the client besides the words, e.g. the current version of a stale design. Plain JSON. */
export type ErrorFacts = Record<string, unknown>;

interface AppErrorDetail {
  facts?: ErrorFacts;
  /** For the log only. */
  detail?: string;
  cause?: unknown;
}

/** A failure that the product foresees; `message` is fit for a customer, `detail` is not. */
export class AppError extends Error {
  readonly code: string;
  readonly status: ErrorStatus;
  readonly facts: ErrorFacts | null;
  readonly detail: string | null;

  constructor(code: string, entry: ErrorEntry, options: AppErrorDetail = {}) {
    super(entry.message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.status = entry.status;
    this.facts = options.facts ?? null;
    this.detail = options.detail ?? null;
  }

  get trpcCode(): TRPC_ERROR_CODE_KEY {
    return trpcCodeByStatus[this.status];
  }
}

export type ErrorCatalogue<Code extends string> = Readonly<
  Record<Code, (options?: AppErrorDetail & { message?: string }) => AppError>
> & { readonly entries: Readonly<Record<Code, ErrorEntry>> };

/**
 * A module's catalogue of errors: `defineErrors({ ORDER_NOT_FOUND: {...} }).ORDER_NOT_FOUND()` makes
 * the error to throw. `message` replaces the public words where they must name a figure.
 */
export function defineErrors<Code extends string>(
  entries: Record<Code, ErrorEntry>,
): ErrorCatalogue<Code> {
  const makers = Object.entries<ErrorEntry>(entries).map(([code, entry]) => [
    code,
    ({ message = entry.message, ...options }: AppErrorDetail & { message?: string } = {}) =>
      new AppError(code, { ...entry, message }, options),
  ]);
  return { ...Object.fromEntries(makers), entries } as ErrorCatalogue<Code>;
}
