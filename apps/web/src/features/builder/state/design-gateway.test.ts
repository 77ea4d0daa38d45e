import { defaultConfig } from '@pet/domain/builder';
import { catalogueV2 } from '@pet/domain/builder/data';
import { TRPCClientError } from '@trpc/client';
import { beforeEach, expect, it, vi } from 'vitest';
import { apiDesignGateway } from './design-gateway.ts';

const { create, fork } = vi.hoisted(() => ({
  create: vi.fn<(input: { idempotencyKey: string; name: string }) => Promise<never>>(),
  fork: vi.fn<() => Promise<never>>(),
}));
vi.mock('#web/trpc/load-browser-api.ts', () => ({
  loadBrowserApi: () =>
    Promise.resolve({
      builder: { designs: { create: { mutate: create }, fork: { mutate: fork } } },
    }),
}));
beforeEach(() => {
  create.mockReset().mockRejectedValue(new Error('the answer is lost'));
});

const draft = { name: 'Sunday best', config: defaultConfig('dog', catalogueV2) };
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

it('saves what was made of a shared design as a new one when its link was taken back meanwhile', async () => {
  const data = { appCode: 'BUILDER_SHARE_NOT_FOUND', httpStatus: 404 };
  fork.mockRejectedValue(TRPCClientError.from({ error: { message: 'No.', code: -1, data } }));
  const gateway = apiDesignGateway({ kind: 'shared', shareToken: 'taken-back' });
  await expect(gateway.create(draft)).rejects.toThrow('the answer is lost');
  expect(create.mock.calls[0]?.[0].name).toBe('Sunday best');
});
