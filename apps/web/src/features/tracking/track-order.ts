'use server';
import { redirect } from 'next/navigation';
import { paths } from '#web/paths.ts';
import { findOrder, type TrackProblems, type TypedOrder } from './find-order.ts';

export interface TrackAnswer {
  typed: TypedOrder;
  problems: TrackProblems;
}

/** Leads to the order's own address, in which no mail address stands, or tells what is wrong. */
export async function trackOrder(_before: TrackAnswer, form: FormData): Promise<TrackAnswer> {
  const typed = { orderNumber: text(form.get('orderNumber')), email: text(form.get('email')) };
  const found = await findOrder(typed);
  if (found.kind === 'found') redirect(paths.order(found.trackingToken));
  return { typed, problems: found.problems };
}

const text = (value: FormDataEntryValue | null): string =>
  typeof value === 'string' ? value.slice(0, 254) : '';
