import { defaultConfig } from '@pet/domain/builder';
import { catalogueV1 } from '@pet/domain/builder/data';
import { beforeEach, expect, it, vi } from 'vitest';
import { apiDesignGateway } from './design-gateway.ts';

const create = vi.hoisted(() => vi.fn<(input: { idempotencyKey: string }) => Promise<never>>());
vi.mock('#web/trpc/load-browser-api.ts', () => ({
  loadBrowserApi: () => Promise.resolve({ builder: { designs: { create: { mutate: create } } } }),
}));
beforeEach(() => {
  create.mockReset().mockRejectedValue(new Error('the answer is lost'));
});

const draft = { name: 'Sunday best', config: defaultConfig('dog', catalogueV1) };
const keys = () => create.mock.calls.map(([{ idempotencyKey }]) => idempotencyKey);

it('repeats a save whose answer was lost under the same key, and saves other content under another', async () => {
  const gateway = apiDesignGateway({ kind: 'preset', presetId: 'harbour' } as never);
  for (const attempt of [draft, { ...draft }, { ...draft, name: 'Monday' }]) {
    await expect(gateway.create(attempt)).rejects.toThrow('lost');
  }
  const [first, repeat, other] = keys();
  expect(first).toMatch(/^[\da-f-]{36}$/);
  expect(repeat).toBe(first);
  expect(other).not.toBe(first);
});
