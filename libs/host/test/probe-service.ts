import { access, defineErrors, procedure, router } from '@pet/rpc';
import { NoDatabase } from '@pet/testing/no-database';
import { z } from 'zod';
import { createService, defineModule, type Service } from '../src/index.ts';

/** As PostgreSQL tells a statement that ran into its time limit. */
const statementTimeout = () =>
  Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' });

const errors = defineErrors({ BUILDER_GONE: { status: 409, message: 'It is gone.' } });

const probeRouter = () =>
  router({
    whoAmI: procedure(access.anyone, 'Tells the actor.', { method: 'GET', path: '/v1/who' })
      .input(z.void())
      .output(z.object({ kind: z.string() }))
      .query(({ ctx }) => ({ kind: ctx.actor.kind })),
    claim: procedure(access.customer(), 'Needs somebody.', {
      method: 'POST',
      path: '/v1/claims/{claimId}',
    })
      .input(z.strictObject({ claimId: z.string(), count: z.int() }))
      .output(z.object({ claimId: z.string(), count: z.int() }))
      .mutation(({ input }) => input),
    list: procedure(access.anyone, 'Counts.', { method: 'GET', path: '/v1/list' })
      .input(z.strictObject({ limit: z.int().max(100).default(20) }))
      .output(z.object({ limit: z.int() }))
      .query(({ input }) => input),
    gone: procedure(access.anyone, 'Refuses.', { method: 'GET', path: '/v1/gone' })
      .input(z.void())
      .output(z.void())
      .query(() => {
        throw errors.BUILDER_GONE({ facts: { since: '2026' } });
      }),
    broken: procedure(access.anyone, 'Breaks.', { method: 'GET', path: '/v1/broken' })
      .input(z.void())
      .output(z.void())
      .query(() => {
        throw new Error('SELECT secret FROM users');
      }),
    busy: procedure(access.anyone, 'Waits too long for the database.', {
      method: 'GET',
      path: '/v1/busy',
    })
      .input(z.void())
      .output(z.void())
      .query(() => {
        throw statementTimeout();
      }),
    staffOnly: procedure(access.role('maker'), 'For staff.')
      .input(z.void())
      .output(z.void())
      .query(() => {}),
  });

const probeModule = defineModule({
  name: 'builder',
  needs: [],
  environment: z.object({ PROBE_LEVEL: z.coerce.number().int().optional() }),
  Database: NoDatabase,
  create: () => ({
    router: probeRouter(),
    subscriptions: [],
    routes: (app) => {
      app.get('/plain/busy', () => {
        throw statementTimeout();
      });
    },
  }),
});

/** The user module while its database does not serve: nobody can be told from anybody. */
const busyUserModule = defineModule({
  name: 'user',
  needs: [],
  environment: z.object({}),
  Database: NoDatabase,
  create: () => ({
    router: router({
      sessions: router({
        authenticate: procedure(access.service('front-door'), 'Cannot tell.')
          .input(z.object({ cookie: z.string() }))
          .output(z.void())
          .query(() => {
            throw statementTimeout();
          }),
      }),
    }),
    subscriptions: [],
  }),
});

export const probeEnvironment = {
  DATABASE_URL: 'postgres://nobody:none@127.0.0.1:1/none',
  LOG_LEVEL: 'silent',
  WEB_URL: 'http://localhost:3000',
};

/** A service whose modules have no database; nothing listens, `app.inject` asks. */
export const createProbeService = (environment: Record<string, string> = {}): Promise<Service> =>
  createService({
    name: 'probe',
    version: '1.2.3',
    defaultPort: 0,
    modules: [probeModule as never, busyUserModule as never],
    environment: { ...probeEnvironment, ...environment },
  });
