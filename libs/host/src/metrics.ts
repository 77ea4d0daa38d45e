import type { BusMetrics, EventLag } from '@pet/messaging';
import type { CallObservation } from '@pet/rpc';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Rate, errors and duration of every procedure and HTTP route of one service, for `GET /metrics`. */
export function createMetrics(service: string) {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const calls = new Histogram({
    name: 'hh_rpc_duration_seconds',
    help: 'Duration of procedure calls.',
    labelNames: ['module', 'procedure', 'outcome'],
    buckets: SECONDS_BUCKETS,
    registers: [registry],
  });
  const requests = new Counter({
    name: 'hh_http_requests_total',
    help: 'HTTP requests by route and status.',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const published = new Counter({
    name: 'hh_events_published_total',
    help: 'Events written to an outbox.',
    labelNames: ['module', 'event'],
    registers: [registry],
  });
  const handled = new Counter({
    name: 'hh_events_handled_total',
    help: 'Events that a subscription has tried.',
    labelNames: ['subscription', 'event', 'outcome'],
    registers: [registry],
  });
  const lags = new Map<string, () => Promise<EventLag>>();
  const waiting = new Gauge({
    name: 'hh_events_waiting',
    help: 'Events that wait to be sent (outbox), received (transport) or handled (inbox), and dead letters.',
    labelNames: ['module', 'place'],
    registers: [registry],
    async collect() {
      waiting.reset();
      await Promise.all([...lags].map(([module, lag]) => reportLag(waiting, module, lag)));
    },
  });
  return {
    registry,
    ofEvents: (module: string): BusMetrics => ({
      published: (event) => published.inc({ module, event }),
      handled: (subscription, event, outcome) => handled.inc({ subscription, event, outcome }),
    }),
    watchLag: (module: string, lag: () => Promise<EventLag>) => void lags.set(module, lag),
    observeCall({ path, durationMs, isOk }: CallObservation): void {
      const module = path.split('.', 1)[0] ?? '';
      const outcome = isOk ? 'ok' : 'error';
      calls.observe({ module, procedure: path, outcome }, durationMs / 1000);
    },
    countRequest(method: string, route: string, status: number): void {
      requests.inc({ method, route, status: String(status) });
    },
  };
}
export type Metrics = ReturnType<typeof createMetrics>;

/** A database that does not answer must not take the other figures down with it. */
async function reportLag(
  gauge: Gauge<'module' | 'place'>,
  module: string,
  lag: () => Promise<EventLag>,
): Promise<void> {
  const figures = await lag().catch(() => null);
  if (!figures) return;
  const sum = (key: 'pending' | 'dead') =>
    figures.inbox.reduce((total, line) => total + line[key], 0);
  gauge.set({ module, place: 'outbox' }, figures.outbox.pending);
  gauge.set({ module, place: 'transport' }, figures.outbox.unconfirmed);
  gauge.set({ module, place: 'inbox' }, sum('pending'));
  gauge.set({ module, place: 'dead' }, sum('dead'));
}
