import 'server-only';
import { normaliseOrderNumber } from '@pet/domain/order';
import { emailAddress } from '@pet/domain/values';
import { errorWords } from '#web/trpc/error-words.ts';
import { visitorApi } from '#web/trpc/server.ts';

export interface TrackProblems {
  orderNumber?: string;
  email?: string;
  /** About both together, or about us. */
  form?: string;
}

export interface TypedOrder {
  orderNumber: string;
  email: string;
}

type Found = { kind: 'found'; trackingToken: string } | { kind: 'none'; problems: TrackProblems };

/** Looks an order up by what the customer typed. */
export async function findOrder({ orderNumber, email }: TypedOrder): Promise<Found> {
  const number = normaliseOrderNumber(orderNumber);
  const address = emailAddress.safeParse(email.trim());
  if (number === null || !address.success) {
    const problems = {
      ...(number === null ? { orderNumber: numberProblem(orderNumber) } : {}),
      ...(address.success ? {} : { email: 'Please give the e-mail address of the order.' }),
    };
    return { kind: 'none', problems };
  }
  try {
    const order = await visitorApi().order.track.query({
      orderNumber: number,
      email: address.data,
    });
    return { kind: 'found', trackingToken: order.trackingToken };
  } catch (error) {
    return { kind: 'none', problems: { form: errorWords(error).message } };
  }
}

const numberProblem = (typed: string): string =>
  typed.trim() === ''
    ? 'Please give the order number.'
    : 'That is no order number of ours. It looks like HH-7K3MXQ9TR; one character may be mistyped.';
