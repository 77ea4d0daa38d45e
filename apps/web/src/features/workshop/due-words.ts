import type { Tone } from '@pet/ui';
import { daysBetween, formatDay } from '#web/features/dates/format-date.ts';
import type { BoardCard } from './workshop-types.ts';

export interface DueWords {
  text: string;
  /** Undefined while there is time enough, and for what has left the workshop. */
  tone: Tone | undefined;
}

const SOON_DAYS = 2;

/** When a harness is due, in words that tell the same as their colour. `today` is an ISO day. */
export function dueWords(
  { dueOn, isLate, stage }: Pick<BoardCard, 'dueOn' | 'isLate' | 'stage'>,
  today: string,
): DueWords {
  if (stage === 'shipped' || stage === 'delivered') {
    return { text: `Was due ${formatDay(dueOn)}`, tone: undefined };
  }
  const days = daysBetween(today, dueOn);
  if (isLate || days < 0) return { text: lateText(-days), tone: 'bad' };
  if (days === 0) return { text: 'Due today', tone: 'warn' };
  if (days === 1) return { text: 'Due tomorrow', tone: 'warn' };
  return { text: `Due ${formatDay(dueOn)}`, tone: days <= SOON_DAYS ? 'warn' : undefined };
}

const lateText = (days: number): string =>
  days <= 0 ? 'Late' : `Late by ${days === 1 ? '1 day' : `${days} days`}`;
