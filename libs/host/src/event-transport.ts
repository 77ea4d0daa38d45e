import { localTransport, redisTransport, type Transport } from '@pet/messaging';
import type { Logger } from 'pino';
import { Gauge, type Registry } from 'prom-client';

/** With a Redis the modules of several processes share their events; without one they must all be here. */
export function eventTransport(
  redisUrl: string | undefined,
  log: Logger,
  registry: Registry,
): Transport {
  if (!redisUrl) return localTransport();
  const transport = redisTransport({ url: redisUrl, log });
  new Gauge({
    name: 'hh_transport_connected',
    help: 'Whether the event transport can be reached; events wait in the outbox while it cannot.',
    registers: [registry],
    collect() {
      this.set(transport.isConnected() ? 1 : 0);
    },
  });
  return transport;
}
