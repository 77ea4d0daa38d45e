/** More calls than this in one request are refused. */
export const BATCH_CALLS_MAX = 10;

/** A neighbour that has not begun to answer a question by then will not; a change may take its time. */
export const QUERY_TIMEOUT_MS = 2_000;

/** What a call, and all that are made for it, may take together. */
export const CALL_BUDGET_MS = 10_000;
