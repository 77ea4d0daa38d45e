import { transact } from '@pet/database';
import { TRPCClientError } from '@trpc/client';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { access } from './access.ts';
import { defineErrors } from './app-error.ts';
import { currentCall, runInCall } from './call-scope.ts';
import type { RpcContext } from './context.ts';
import { findAppError } from './error-shape.ts';
import { createPorts, systemCall } from './ports.ts';
import { procedure, router } from './procedure.ts';

const log = pino({ level: 'silent' });
const errors = defineErrors({ BUILDER_SOLD_OUT: { status: 409, message: 'Sold out.' } });
const shelf = { colours: ['red'] };

const builder = router({
  colours: procedure(access.anyone, 'Lists.')
    .input(z.void())
    .output(z.object({ colours: z.array(z.string()) }))
    .query(() => shelf),
  caller: procedure(access.service('order'), 'Tells who calls.')
    .input(z.void())
    .output(z.object({ caller: z.string().nullable(), actor: z.string(), requestId: z.string() }))
    .query(({ ctx }) => ({ caller: ctx.caller, actor: ctx.actor.kind, requestId: ctx.requestId })),
  break: procedure(access.anyone, 'Breaks.')
    .input(z.void())
    .output(z.void())
    .query(() => {
      throw new Error('a defect');
    }),
  buy: procedure(access.anyone, 'Fails.')
    .input(z.object({ colour: z.string() }))
    .output(z.void())
    .mutation(() => {
      throw errors.BUILDER_SOLD_OUT({ facts: { left: 0 } });
    }),
});
const hosted = router({ builder });
const ports = createPorts<typeof hosted>({
  caller: 'order',
  hostedRouter: () => hosted,
  log,
});

const database = { $transaction: <Result>(work: (tx: object) => Promise<Result>) => work({}) };

describe('a port to a neighbour in the same process', () => {
  it('hands over copies, so that nothing is shared by reference', async () => {
    const first = await ports.builder.colours.query();
    first.colours.push('blue');
    expect((await ports.builder.colours.query()).colours).toEqual(['red']);
  });

  it('carries the actor and the request id on, and names the calling module', async () => {
    const call: RpcContext = {
      ...systemCall('order', log),
      actor: { kind: 'guest', guestId: 'g' },
      requestId: 'req-12345678',
    };
    const seen = await runInCall(call, () => ports.builder.caller.query());
    expect(seen).toEqual({ caller: 'order', actor: 'guest', requestId: 'req-12345678' });
    expect(currentCall()).toBeUndefined();
  });

  it('gives the error of the neighbour with its code, words and facts', async () => {
    const failure = await ports.builder.buy
      .mutate({ colour: 'red' })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TRPCClientError);
    expect(findAppError(failure)).toMatchObject({
      code: 'BUILDER_SOLD_OUT',
      status: 409,
      message: 'Sold out.',
      facts: { left: 0 },
    });
  });

  it('refuses a call inside a database transaction', async () => {
    const inside = transact(database as never, () => ports.builder.colours.query());
    await expect(inside).rejects.toThrow('stands inside a database transaction');
  });

  it('refuses a call whose deadline has passed', async () => {
    const late = { ...systemCall('order', log), deadlineAt: Date.now() - 1 };
    const failure = await runInCall(late, () => ports.builder.colours.query()).catch(
      (error: unknown) => error,
    );
    expect(findAppError(failure)?.code).toBe('RPC_DEADLINE_EXCEEDED');
  });

  it('takes an unforeseen failure of the neighbour for none of the foreseen ones', async () => {
    const failure = await ports.builder.break.query().catch((error: unknown) => error);
    expect(failure).toMatchObject({ data: { httpStatus: 500 } });
    expect(findAppError(failure)).toBeNull();
  });

  it('tells which fields of an input are wrong', async () => {
    const failure = await ports.builder.buy.mutate({} as never).catch((error: unknown) => error);
    expect((failure as { data: { fields: object; appCode: string } }).data).toMatchObject({
      appCode: 'RPC_INVALID_INPUT',
      fields: { colour: expect.any(String) as string },
    });
  });
});
