import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import Stripe from 'stripe';

export const webhookSecret = 'whsec_only_for_tests';

/** A webhook endpoint that checks every signature with the real SDK and keeps what came in. */
export interface Shop {
  readonly webhookUrl: string;
  /** Events with a valid signature, in order of arrival, copies included. */
  readonly received: Stripe.Event[];
  /** What went wrong with the others. */
  readonly refused: string[];
  /** The status of the next answers; 200 at first. */
  answerWith(status: number): void;
  /** How long the next answers take; none at first. */
  answerAfter(milliseconds: number): void;
  /** Most messages that were under way at once. */
  mostAtOnce(): number;
  types(): string[];
  close(): Promise<void>;
}

export async function openShop(port = 0): Promise<Shop> {
  const received: Stripe.Event[] = [];
  const refused: string[] = [];
  let status = 200;
  let pauseMs = 0;
  let underWay = 0;
  let mostAtOnce = 0;

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    underWay += 1;
    mostAtOnce = Math.max(mostAtOnce, underWay);
    response.once('close', () => (underWay -= 1));
    const body = await text(request);
    const signature = request.headers['stripe-signature'] ?? '';
    if (status < 300) {
      try {
        received.push(Stripe.webhooks.constructEvent(body, signature, webhookSecret));
      } catch (error) {
        refused.push((error as Error).message);
      }
    }
    await delay(pauseMs);
    response.writeHead(status).end('{}');
  }

  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    webhookUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/stripe`,
    received,
    refused,
    answerWith: (next) => {
      status = next;
    },
    answerAfter: (milliseconds) => {
      pauseMs = milliseconds;
    },
    mostAtOnce: () => mostAtOnce,
    types: () => received.map(({ type }) => type),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
