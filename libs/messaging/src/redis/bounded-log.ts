import type { DatabaseLog } from '@pet/database';
import type { Clock } from '../clock.ts';

/** Tells of a fault, whose cause is a word or two. */
export type Complain = (what: string, err: unknown, fields?: Record<string, unknown>) => void;

const pauseMs = 1_000;

/** Writes at most one line a second for each cause, so that an outage does not fill the disk. */
export function boundedLog(log: DatabaseLog, clock: Clock): Complain {
  const lastAt = new Map<string, number>();
  return (what, err, fields = {}) => {
    const cause = `${what} ${causeOf(err)}`;
    const now = clock.now().getTime();
    if (now - (lastAt.get(cause) ?? -pauseMs) < pauseMs) return;
    lastAt.set(cause, now);
    log.warn({ err, ...fields }, what);
  };
}

/** Redis errors begin with a code; those of the network carry one. */
function causeOf(err: unknown): string {
  const { code, message } = (err ?? {}) as { code?: unknown; message?: unknown };
  return typeof code === 'string' ? code : (String(message).split(' ', 1)[0] ?? '');
}
