import { expect, it } from 'vitest';
import { faultsOf, runCutover } from '../topology/cutover.ts';

it('moves the builder out of the backend and back while customers buy, and nobody notices', async () => {
  const result = await runCutover({ clients: 2, durationMs: 16_000 });
  expect([faultsOf(result), result.failures]).toEqual([[], []]);
}, 240_000);
