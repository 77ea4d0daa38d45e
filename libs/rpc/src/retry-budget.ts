const RETRIES_PER_CALL = 0.1;
const RETRIES_SAVED_MAX = 10;

/** Lets retries be at most a tenth of the calls, so that they never double the load on one that struggles. */
export interface RetryBudget {
  /** Counts a first try. */
  earn: () => void;
  /** Whether a retry may be made now; takes it from the budget. */
  spend: () => boolean;
}

export function retryBudget(): RetryBudget {
  let saved = RETRIES_SAVED_MAX;
  return {
    earn: () => {
      saved = Math.min(RETRIES_SAVED_MAX, saved + RETRIES_PER_CALL);
    },
    spend: () => {
      if (saved < 1) return false;
      saved -= 1;
      return true;
    },
  };
}
