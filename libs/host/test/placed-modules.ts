import { access, defineErrors, procedure, router, type ModuleName } from '@pet/rpc';
import { NoDatabase } from '@pet/testing/no-database';
import type { TRPCClient } from '@trpc/client';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { defineModule, type PetModule } from '../src/index.ts';

const errors = defineErrors({ BUILDER_GONE: { status: 409, message: 'It is gone.' } });

/** What happens in a module, wherever it runs: tests of one process read it. */
export const seen = { claims: 0, endedStreams: 0, begun: 0, aborted: 0 };

const who = z.object({
  actor: z.string(),
  caller: z.string().nullable(),
  ip: z.string().nullable(),
  requestId: z.string(),
});

const builderRouter = router({
  whoAmI: procedure(access.anyone, 'Tells who asks.', { method: 'GET', path: '/v1/catalogue' })
    .input(z.void())
    .output(who)
    .query(({ ctx }) => ({
      actor: ctx.actor.kind,
      caller: ctx.caller,
      ip: ctx.client.ip,
      requestId: ctx.requestId,
    })),
  claim: procedure(access.customer(), 'Needs somebody.', { method: 'POST', path: '/v1/quote' })
    .meta({ repeatableBy: 'note' })
    .input(z.strictObject({ claimId: z.string().max(20), note: z.string().optional() }))
    .output(z.object({ claimId: z.string(), note: z.string().nullable() }))
    .mutation(({ input }) => {
      seen.claims += 1;
      return { claimId: input.claimId, note: input.note ?? null };
    }),
  touch: procedure(access.customer(), 'Takes no input.')
    .input(z.void())
    .output(z.string())
    .mutation(() => 'touched'),
  gone: procedure(access.anyone, 'Refuses.')
    .input(z.void())
    .output(z.void())
    .query(() => {
      throw errors.BUILDER_GONE({ facts: { since: 2026 } });
    }),
  broken: procedure(access.anyone, 'Breaks.')
    .input(z.void())
    .output(z.void())
    .query(() => {
      throw new Error('SELECT secret FROM users');
    }),
  forNeighbours: procedure(access.service('user'), 'For the user module.')
    .input(z.void())
    .output(z.string())
    .query(({ ctx }) => `${ctx.caller} for ${ctx.actor.kind}`),
  slow: procedure(access.anyone, 'Never ends by itself.')
    .input(z.void())
    .output(z.void())
    .query(
      ({ signal }) =>
        new Promise<void>((_resolve, reject) => {
          seen.begun += 1;
          signal?.addEventListener('abort', () => {
            seen.aborted += 1;
            reject(new Error('aborted'));
          });
        }),
    ),
  ticks: procedure(access.anyone, 'Counts.')
    .input(z.object({ lastEventId: z.string().optional() }).optional())
    .subscription(async function* ({ signal }) {
      try {
        for (let count = 1; !signal?.aborted; count += 1) {
          yield count;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      } finally {
        seen.endedStreams += 1;
      }
    }),
});

type BuilderPort = { builder: TRPCClient<typeof builderRouter> };

const userRouter = (ports: BuilderPort) =>
  router({
    me: procedure(access.anyone, 'Tells who asks.', { method: 'GET', path: '/v1/me' })
      .input(z.void())
      .output(z.string())
      .query(({ ctx }) => ctx.actor.kind),
    askNeighbour: procedure(access.anyone, 'Asks the builder.')
      .input(z.void())
      .output(z.string())
      .query(() => ports.builder.forNeighbours.query()),
    askForGone: procedure(access.anyone, 'Asks the builder for what is gone.')
      .input(z.void())
      .output(z.void())
      .query(() => ports.builder.gone.query()),
    sessions: router({
      authenticate: procedure(access.service('front-door'), 'Tells whose session it is.')
        .input(z.object({ cookie: z.string() }))
        .output(z.object({ actor: z.unknown() }))
        .query(({ input }) => {
          const role = input.cookie.includes('admin') ? 'admin' : 'maker';
          return { actor: { kind: 'user', userId: 'u1', role, guestId: null } };
        }),
    }),
  });

const webhookRouter = router({
  count: procedure(access.anyone, 'Counts.')
    .input(z.void())
    .output(z.int())
    .query(() => 1),
});

const declare = (name: ModuleName, needs: ModuleName[], create: (ports: never) => object) =>
  defineModule({
    name,
    needs,
    environment: z.object({}),
    Database: NoDatabase,
    create: ({ ports }) => ({ subscriptions: [], ...create(ports as never) }) as never,
  }) as unknown as PetModule;

/** Three modules without tables: one that is asked, one that asks it, one with a plain route. */
export const placedModules: PetModule[] = [
  declare('builder', [], () => ({ router: builderRouter })),
  declare('user', ['builder'], (ports: BuilderPort) => ({ router: userRouter(ports) })),
  declare('webhook', [], () => ({
    router: webhookRouter,
    routes: (app: FastifyInstance) => {
      app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
        done(null, body),
      );
      app.removeContentTypeParser('application/json');
      app.post('/webhooks/stripe', { bodyLimit: 256 * 1024 }, (request) => ({
        bytes: (request.body as Buffer).toString('hex'),
        signature: request.headers['stripe-signature'] ?? null,
      }));
    },
  })),
];
export type PlacedApi = {
  builder: typeof builderRouter;
  user: ReturnType<typeof userRouter>;
  webhook: typeof webhookRouter;
};
