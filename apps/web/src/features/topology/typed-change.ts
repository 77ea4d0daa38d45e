import type { Change } from './change-words.ts';

export interface ChangeFaults {
  address?: string;
  percent?: string;
}

/** The address that a change goes with; taking calls back needs none, and leaves the kept one alone. */
export const addressFor = ({ kind }: Change, typed: string): string | null =>
  kind === 'back' ? null : typed.trim() || null;

/** What was typed that cannot be meant. */
export function changeFaults(change: Change, typed: string, known: string | null): ChangeFaults {
  const address = addressFor(change, typed);
  return {
    ...(address && !/^https?:\/\/[^/?#@]+\/?$/.test(address)
      ? { address: 'Write it like http://127.0.0.1:4002, without a path.' }
      : {}),
    ...(address || known || change.kind === 'back'
      ? {}
      : { address: 'No address is known yet. Write where the service is.' }),
    ...(Number.isInteger(change.weight) && change.weight >= 0 && change.weight <= 100
      ? {}
      : { percent: 'Write a whole number from 0 to 100.' }),
  };
}
