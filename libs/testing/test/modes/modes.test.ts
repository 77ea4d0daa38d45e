import { failureOf, moduleMode, openModuleWorld } from '@pet/testing/module';
import { expect, test } from 'vitest';
import { neighbour, tested, type Outside } from '../tested-module.ts';

const mode = moduleMode();
const anna = { kind: 'guest', guestId: 'anna' } as const;

async function openWorld() {
  const letters: { sentAt: Date }[] = [];
  const post: Outside['post'] = {
    name: 'snail',
    send: async (letter) => letters.push(letter),
  };
  const world = await openModuleWorld(tested, {
    neighbours: { builder: neighbour() },
    outside: { post },
  });
  return { ...world, letters };
}

const it = test.extend<{ world: Awaited<ReturnType<typeof openWorld>> }>({
  world: async ({}, use) => {
    const world = await openWorld();
    await use(world);
    await world.close();
  },
});

it('answers in this process, unless it is split off', async ({ world }) => {
  const { pid } = await world.as(anna).where.query();
  expect(pid === process.pid).toBe(mode !== 'split');
});

it.skipIf(mode === 'local')('has a host that believes signed calls alone', async ({ world }) => {
  const where = `${world.url}/trpc/user.where`;
  expect((await fetch(where)).status).toBe(401);
  const forged = { authorization: 'Bearer forged', 'x-user-id': 'admin' };
  expect((await fetch(where, { headers: forged })).status).toBe(401);
  expect((await fetch(`${world.url}/health`)).status).toBe(200);
});

it('gives calls a deadline', async ({ world }) => {
  const { msLeft } = await world.as(anna).where.query();
  expect(msLeft).toBeGreaterThan(0);
  expect(msLeft).toBeLessThanOrEqual(10_000);
});

it('keeps the code, words, facts and fields of a refusal', async ({ world }) => {
  const { gone } = world.as(anna);
  const designId = crypto.randomUUID();
  expect(await failureOf(gone.query({ designId }))).toEqual({
    code: 'USER_GONE',
    status: 409,
    facts: { since: 2026 },
    fields: null,
  });
  expect(await failureOf(gone.query({ designId: 'x' }))).toMatchObject({
    code: 'RPC_INVALID_INPUT',
    status: 400,
    fields: { designId: expect.any(String) as string },
  });
});

it('reaches its neighbours here, as itself and for who asked it', async ({ world }) => {
  const answer = await world.as(anna).askNeighbour.query();
  expect(answer).toEqual({ pid: process.pid, caller: 'user', actor: 'guest' });
});

it('uses the stand-ins of this process', async ({ world }) => {
  expect(await world.as(anna).send.mutate({})).toEqual({ name: 'snail', number: 1 });
  expect(world.letters).toEqual([{ sentAt: world.clock.now() }]);
});

it('has the time that the test gives it', async ({ world }) => {
  await world.clock.advance(90_000);
  const { at } = await world.as(anna).where.query();
  expect(at).toBe(world.clock.now().toISOString());
});
