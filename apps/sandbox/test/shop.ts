import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
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
  types(): string[];
  close(): Promise<void>;
}

export async function openShop(port = 0): Promise<Shop> {
  const received: Stripe.Event[] = [];
  const refused: string[] = [];
  let status = 200;

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const signature = request.headers['stripe-signature'] ?? '';
    if (status < 300) {
      try {
        received.push(Stripe.webhooks.constructEvent(body, signature, webhookSecret));
      } catch (error) {
        refused.push((error as Error).message);
      }
    }
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
    types: () => received.map(({ type }) => type),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
