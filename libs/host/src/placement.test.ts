import { isUnsent } from '@pet/rpc';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { hostEnvironmentSchema } from './environment.ts';
import { openPlacement } from './placement.ts';

it('sends nothing without keys, so that a copy answers even a change', async () => {
  const environment = hostEnvironmentSchema.parse({ DATABASE_URL: 'postgres://nobody@db/none' });
  const { elsewhere, verify } = openPlacement(environment, [], pino({ enabled: false }));
  const refusal: unknown = await elsewhere
    .sign('builder', { actor: { kind: 'anonymous' }, caller: null, client: { ip: '127.0.0.1' } })
    .catch((error: unknown) => error);
  expect([isUnsent(refusal), verify]).toEqual([true, null]);
});
