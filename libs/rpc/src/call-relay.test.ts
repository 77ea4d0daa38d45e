import { createTRPCUntypedClient, unstable_localLink } from '@trpc/client';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { access } from './access.ts';
import { createCallRelay } from './call-relay.ts';
import type { AnsweredQuestion, CallObservation } from './context.ts';
import { createNeighbourhood } from './neighbour.ts';
import { createPlacement, type ModuleRouting } from './placement.ts';
import { systemCall } from './ports.ts';
import { procedure, router } from './procedure.ts';

const builder = router({
  colours: procedure(access.anyone, 'Lists.')
    .input(z.void())
    .output(z.array(z.string()))
    .query(() => ['red']),
});
const nowhere = 'http://127.0.0.1:1';

let counted: Pick<CallObservation, 'path' | 'isOk'>[];
let answered: AnsweredQuestion[];
const neighbourhood = createNeighbourhood();
beforeEach(() => {
  counted = [];
  answered = [];
});
afterEach(() => neighbourhood.close());

const ask = (hosted: ('builder' | 'user')[], routing: ModuleRouting) => {
  const placement = createPlacement({ hosted, addresses: {} });
  placement.follow(new Map([['builder', routing]]));
  const relay = createCallRelay({
    hostedRouter: hosted.includes('builder') ? router({ builder }) : router({}),
    placement,
    neighbourhood,
    sign: () => Promise.resolve('signed'),
  });
  const context = {
    ...systemCall('user', pino({ level: 'silent' })),
    observe: ({ path, isOk }: CallObservation) => void counted.push({ path, isOk }),
    onAnswered: (_context: object, question: AnsweredQuestion) => void answered.push(question),
  };
  const client = createTRPCUntypedClient({
    links: [
      unstable_localLink({
        router: relay.routerFor(['builder.colours'], 'query'),
        createContext: () => Promise.resolve(context),
      }),
    ],
  });
  return client.query('builder.colours');
};

describe('a call of a batch that is answered in several places', () => {
  const copy = { url: nowhere, weight: 0, isShadowed: true };

  it('counts and is compared once where the copy here answers it', async () => {
    expect(await ask(['builder'], copy)).toEqual(['red']);
    expect(counted).toEqual([{ path: 'builder.colours', isOk: true }]);
    expect(answered).toEqual([{ path: 'builder.colours', input: undefined, answer: ['red'] }]);
  });

  it('counts once where the copy stands in for a service that is away', async () => {
    expect(await ask(['builder'], { ...copy, weight: 100 })).toEqual(['red']);
    expect(counted).toHaveLength(1);
    expect(answered).toHaveLength(1);
  });

  it('counts as failed where nobody answers it', async () => {
    await expect(ask(['user'], { ...copy, weight: 100 })).rejects.toThrow(/does not answer/);
    expect(counted).toEqual([{ path: 'builder.colours', isOk: false }]);
    expect(answered).toEqual([]);
  });
});
