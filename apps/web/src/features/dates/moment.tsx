'use client';
import { useSyncExternalStore } from 'react';
import { formatMoment } from './format-date.ts';

const neverChanges = () => () => undefined;

/**
 * A moment in the reader's own time zone. The server does not know that zone, so its text, and the
 * first one in the browser, is in UTC.
 */
export function Moment({ at }: { at: string }) {
  const text = useSyncExternalStore(
    neverChanges,
    () => formatMoment(at),
    () => `${formatMoment(at, 'UTC')} UTC`,
  );
  return <time dateTime={at}>{text}</time>;
}
