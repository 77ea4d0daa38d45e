export type Verdict = 'ok' | 'warn' | 'fail';

export interface Finding {
  verdict: Verdict;
  /** What was seen. */
  reason: string;
  /** The exact command or step that mends it; null where nothing is to be done. */
  fix: string | null;
  /** Mends it without risk; `--fix` calls it. */
  mend?: () => Promise<unknown>;
}

export interface Check {
  name: string;
  run: () => Promise<Finding>;
}

export const ok = (reason: string): Finding => ({ verdict: 'ok', reason, fix: null });
export const warn = (reason: string, fix: string): Finding => ({ verdict: 'warn', reason, fix });
export const fail = (reason: string, fix: string): Finding => ({ verdict: 'fail', reason, fix });
