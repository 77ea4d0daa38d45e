import { BODY_BYTES_MAX } from '@pet/rpc';
import { randomUUID } from 'node:crypto';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { HostEnvironment } from '../environment.ts';
import { admitCalls, type AdmissionOptions } from '../gateway/admit-calls.ts';
import type { Metrics } from '../metrics.ts';
import { answerProblems } from './answer-problems.ts';
import { cutUnusedOnClose, endStreamsOnClose, neverFailStreams } from './connections.ts';
import { isProbe } from './probes.ts';
import { tellWhenToRetry } from './problem.ts';
import { refuseOutdatedPages } from './outdated-pages.ts';
import { protect, setSafetyHeaders } from './security.ts';

const URL_PARAM_LENGTH_MAX = 5000;
/** Busy connections are made anew now and then, or a replica that was added would never get its share. */
const SOCKET_REQUESTS_MAX = 10_000;
const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;

/** A Fastify server with our limits, headers, request ids and error answers, and no routes yet. */
export async function createServer(
  environment: HostEnvironment,
  log: Logger,
  metrics: Metrics,
  admission: AdmissionOptions,
): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = log;
  const app = fastify({
    loggerInstance,
    // One line per request, written below, instead of Fastify's two.
    logController: new fastify.LogController({ disableRequestLogging: true }),
    trustProxy: environment.TRUSTED_PROXIES,
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    maxRequestsPerSocket: SOCKET_REQUESTS_MAX,
    // A call between our processes carries a token beside what the visitor's headers already hold.
    http: {
      headersTimeout: 15_000,
      maxHeaderSize: admission.entrance === 'internal' ? 32_768 : 16_384,
    },
    routerOptions: { maxParamLength: URL_PARAM_LENGTH_MAX },
    requestIdHeader: false,
    genReqId: (request) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
  });
  app.addHook('onSend', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unmatched';
    metrics.countRequest(request.method, route, reply.statusCode);
    if (isProbe(request)) return;
    const durationMs = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ req: request, status: reply.statusCode, durationMs }, 'request');
  });
  neverFailStreams(app);
  tellWhenToRetry(app);
  answerProblems(app);
  endStreamsOnClose(app);
  cutUnusedOnClose(app);
  setSafetyHeaders(app);
  admitCalls(app, admission);
  await protect(app, environment);
  refuseOutdatedPages(app);
  return app;
}
