import { access, defineErrors, procedure, router } from '@pet/rpc';
import type { TestedModule } from '@pet/testing/module';
import type { TRPCClient } from '@trpc/client';
import { z } from 'zod';
import { ProbeClient } from '../src/postgres-probe.ts';

const errors = defineErrors({ USER_GONE: { status: 409, message: 'It is gone.' } });

/** A neighbour that tells in which process it answers, and for whom. */
export const neighbour = () =>
  router({
    whoAsks: procedure(access.service('user'), 'Tells who asks.')
      .input(z.void())
      .output(z.object({ pid: z.int(), caller: z.string().nullable(), actor: z.string() }))
      .query(({ ctx }) => ({ pid: process.pid, caller: ctx.caller, actor: ctx.actor.kind })),
  });
type Ports = { builder: TRPCClient<ReturnType<typeof neighbour>> };

export interface Outside {
  post: { name: string; send(letter: { sentAt: Date }): Promise<number> };
}

const probeRouter = (ports: Ports, { post }: Outside, now: () => Date) =>
  router({
    where: procedure(access.anyone, 'Tells where it runs.')
      .input(z.void())
      .output(z.object({ pid: z.int(), at: z.string(), msLeft: z.number() }))
      .query(({ ctx }) => ({
        pid: process.pid,
        at: now().toISOString(),
        msLeft: ctx.deadlineAt - Date.now(),
      })),
    askNeighbour: procedure(access.customer(), 'Asks the builder.')
      .input(z.void())
      .output(z.unknown())
      .query(() => ports.builder.whoAsks.query()),
    send: procedure(access.anyone, 'Sends a letter.')
      .input(z.object({}))
      .output(z.object({ name: z.string(), number: z.int() }))
      .mutation(async () => ({ name: post.name, number: await post.send({ sentAt: now() }) })),
    gone: procedure(access.anyone, 'Refuses.')
      .input(z.object({ designId: z.uuid() }))
      .output(z.void())
      .query(() => {
        throw errors.USER_GONE({ facts: { since: 2026 } });
      }),
  });

/** A module that shows how it is run. Its place among the modules is the user's. */
export const tested: TestedModule<
  ReturnType<typeof probeRouter>,
  ProbeClient,
  Ports,
  z.ZodObject,
  Outside
> = {
  name: 'user',
  needs: ['builder'],
  environment: z.object({}),
  Database: ProbeClient,
  create: ({ ports, outside, clock }) => ({
    router: probeRouter(ports, outside, () => clock.now()),
    subscriptions: [],
  }),
};
