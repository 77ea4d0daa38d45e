import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';

export interface Readiness {
  module: string;
  check: () => Promise<void>;
}

export interface HealthOptions {
  service: string;
  version: string;
  registry: Registry;
  readiness: Readiness[];
  isStopping: () => boolean;
}

const READINESS_TIMEOUT_MS = 2000;

/** `/health`: the process lives. `/ready`: it can serve. `/metrics`: Prometheus text. */
export function serveHealth(app: FastifyInstance, options: HealthOptions): void {
  const { service, version, registry, readiness, isStopping } = options;
  app.get('/health', () => ({
    status: 'ok',
    service,
    version,
    uptime: Math.round(process.uptime()),
    timestamp: new Date().toISOString(),
  }));
  app.get('/ready', async (_request, reply) => {
    const checks = await Promise.all(readiness.map(runCheck));
    const isReady = !isStopping() && checks.every(({ ready }) => ready);
    return reply
      .code(isReady ? 200 : 503)
      .send({ status: isReady ? 'ready' : 'not-ready', checks });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}

async function runCheck({ module, check }: Readiness) {
  const timeout = AbortSignal.timeout(READINESS_TIMEOUT_MS);
  const tooSlow = new Promise<never>((_resolve, reject) =>
    timeout.addEventListener('abort', () => reject(new Error('no answer in time')), { once: true }),
  );
  try {
    await Promise.race([check(), tooSlow]);
    return { module, ready: true };
  } catch (error) {
    return { module, ready: false, reason: error instanceof Error ? error.name : 'unknown' };
  }
}
