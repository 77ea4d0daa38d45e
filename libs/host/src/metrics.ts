import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

const SECONDS_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface CallObservation {
  path: string;
  type: string;
  durationMs: number;
  isOk: boolean;
}

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
  return {
    registry,
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
