/** A failure in the words of the screen. */
export interface ErrorWords {
  message: string;
  /** The API's own code, e.g. `BUILDER_DESIGN_STALE`; null when no answer came. */
  code: string | null;
  /** Shown small, so that a customer can name it to us. */
  requestId: string | null;
  /** Message by dotted path of the input field. */
  fields: Record<string, string>;
  facts: Record<string, unknown>;
  httpStatus: number | null;
  /** Trying again may help without changing anything. */
  isPassing: boolean;
}

interface AnswerData {
  appCode?: string;
  requestId?: string | null;
  fields?: Record<string, string> | null;
  facts?: Record<string, unknown> | null;
  httpStatus?: number;
}

const NO_ANSWER = 'We cannot reach the workshop right now. Check your connection and try again.';
const UNKNOWN = 'Something unexpected happened. Please try again.';

const PASSING_STATUSES = new Set([408, 429, 500, 502, 503, 504]);

/** Translates any failure of a call. The server's own messages are written for customers already. */
export function errorWords(error: unknown): ErrorWords {
  if (!isCallFailure(error)) return wordsWithoutAnswer(UNKNOWN, false);
  const { data } = error;
  if (!data?.appCode) return wordsWithoutAnswer(NO_ANSWER, true);
  return {
    message: error.message,
    code: data.appCode,
    requestId: data.requestId ?? null,
    fields: data.fields ?? {},
    facts: data.facts ?? {},
    httpStatus: data.httpStatus ?? null,
    isPassing: PASSING_STATUSES.has(data.httpStatus ?? 0),
  };
}

interface CallFailure extends Error {
  data?: AnswerData | null;
}

/** Told by its name, so that screens can word a failure without loading the client that failed. */
const isCallFailure = (error: unknown): error is CallFailure =>
  error instanceof Error && error.name === 'TRPCClientError';

const wordsWithoutAnswer = (message: string, isPassing: boolean): ErrorWords => ({
  message,
  code: null,
  requestId: null,
  fields: {},
  facts: {},
  httpStatus: null,
  isPassing,
});

/** Whether the call failed with this code of the API's error catalogue. */
export const hasErrorCode = (error: unknown, code: string): boolean =>
  errorWords(error).code === code;
