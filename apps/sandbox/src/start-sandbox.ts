import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { createInboxServer } from './mail/inbox-server.ts';
import { openMessageStore } from './mail/message-store.ts';
import { startSmtpReceiver } from './mail/smtp-receiver.ts';
import { createEmulator } from './stripe/emulator.ts';
import { createStripeServer } from './stripe/stripe-server.ts';

export interface SandboxOptions {
  /** Where state lies; a sandbox started again on it goes on where the last one ended. */
  dataDir: string;
  webhookTargetUrl: string;
  /** Signs webhooks; the shop verifies with the same secret. */
  webhookSecret: string;
  host?: string;
  /** Ports: 0, the default, takes a free one. */
  stripePort?: number;
  smtpPort?: number;
  inboxPort?: number;
  /** The only API key to accept; without it any `sk_test_…` key will do. */
  apiKey?: string | undefined;
  /** Where browsers reach the payment page, when that is not host and port. */
  publicUrl?: string | undefined;
  shopName?: string;
}

export interface Sandbox {
  readonly stripeUrl: string;
  readonly smtpPort: number;
  readonly inboxUrl: string;
  /** Sends webhooks elsewhere from now on, for a shop whose port is known only later. */
  setWebhookTarget(url: string): void;
  close(): Promise<void>;
}

/**
 * Starts the Stripe emulator and the mail catcher.
 * @throws Error when a port is taken or the state cannot be read; then nothing is left running.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { dataDir, host = '127.0.0.1', stripePort = 0, smtpPort = 0, inboxPort = 0 } = options;
  let targetUrl = options.webhookTargetUrl;
  let stripeUrl: string | undefined;
  const store = openMessageStore(join(dataDir, 'mail'));
  const emulator = createEmulator({
    dataDir,
    webhookSecret: options.webhookSecret,
    webhookTargetUrl: () => targetUrl,
    publicUrl: () => options.publicUrl ?? (stripeUrl ??= urlOf(stripe)),
  });
  const stripe = createStripeServer({
    emulator,
    apiKey: options.apiKey ?? null,
    shopName: options.shopName ?? 'Harness Hero',
    resetAll: () => {
      emulator.reset();
      store.clear();
    },
  });
  const inbox = createInboxServer(store, () => directions(urlOf(stripe), smtp.port));

  async function closeServers(): Promise<void> {
    await Promise.all([stripe.close(), inbox.close()]);
    emulator.close();
  }

  let smtp: Awaited<ReturnType<typeof startSmtpReceiver>>;
  try {
    await stripe.listen({ host, port: stripePort });
    await inbox.listen({ host, port: inboxPort });
    smtp = await startSmtpReceiver(store, host, smtpPort);
  } catch (error) {
    await closeServers();
    throw error;
  }
  emulator.start();

  return {
    stripeUrl: urlOf(stripe),
    smtpPort: smtp.port,
    inboxUrl: urlOf(inbox),
    setWebhookTarget: (url) => {
      targetUrl = url;
    },
    close: async () => {
      await Promise.all([smtp.close(), closeServers()]);
    },
  };
}

function urlOf(server: FastifyInstance): string {
  const { address, port } = server.server.address() as AddressInfo;
  const isAny = address === '0.0.0.0' || address === '::';
  return `http://${isAny ? '127.0.0.1' : address}:${port}`;
}

function directions(stripeUrl: string, smtpPort: number): string {
  return [
    'Mail catcher. Mails as JSON:',
    '  GET    /api/messages?limit=50&to=name@example.com&order=HH-…   newest first',
    '  GET    /api/messages/:id                                       text, html, headers',
    '  DELETE /api/messages',
    `Send mail to SMTP port ${smtpPort}. The Stripe emulator is at ${stripeUrl}.`,
    '',
  ].join('\n');
}
