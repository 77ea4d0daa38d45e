import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import type { HostEnvironment } from '../environment.ts';
import { refuse } from './host.errors.ts';
import { isProbe } from './probes.ts';

/** What Helmet would set for an API; it works the same words out anew for each answer. */
const safetyHeaders = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-site',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
const unkept = { ...safetyHeaders, 'cache-control': 'no-store' };

/** Headers of every answer, also of one that refuses. */
export function setSafetyHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(isProbe(request) ? safetyHeaders : unkept);
  });
}

/** Origins and limits that hold for every route of every host. */
export async function protect(app: FastifyInstance, environment: HostEnvironment): Promise<void> {
  const origins = [environment.WEB_URL, ...environment.ALLOWED_ORIGINS].map(
    (url) => new URL(url).origin,
  );
  await app.register(cors, { origin: origins, credentials: true, maxAge: 600 });
  await app.register(cookie);
  if (environment.RATE_LIMIT_PER_MINUTE > 0) {
    await app.register(rateLimit, {
      max: environment.RATE_LIMIT_PER_MINUTE,
      timeWindow: '1 minute',
      allowList: (request) =>
        isProbe(request) || request.signedCall !== null || request.url.startsWith('/webhooks/'),
    });
    // The plugin counts what routes answer, and what lies below a module's address may be passed on without one.
    const limit = app.rateLimit() as onRequestAsyncHookHandler;
    app.addHook('onRequest', async function (request, reply) {
      if (request.is404) await limit.call(this, request, reply);
    });
  }
  app.addHook('onRequest', async (request, reply) => {
    // What another of our processes passes on was looked at where it came in; it lends no cookie's rights.
    if (!request.signedCall && isForeignWrite(request, origins)) {
      return refuse(request, reply, 'HOST_FOREIGN_ORIGIN');
    }
  });
}

/**
 * A browser says where a write comes from; programs without a browser send neither header and carry
 * no ambient cookies. https://owasp.org/www-community/attacks/csrf
 */
function isForeignWrite(request: FastifyRequest, origins: string[]): boolean {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS')
    return false;
  const { origin } = request.headers;
  if (origin !== undefined) return !origins.includes(origin);
  return request.headers['sec-fetch-site'] === 'cross-site';
}
