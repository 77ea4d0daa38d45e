import type { AppRouter } from '@pet/api';
import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { expect, it, vi } from 'vitest';
import { isOutdated, onOutdated } from './outdated-page.ts';
import { tellOutdated } from './outdated-link.ts';

const refusing = (appCode: string, httpStatus: number): TRPCLink<AppRouter> => {
  const failure = { message: 'No.', code: -1, data: { appCode, httpStatus } };
  return () => () =>
    observable((observer) => observer.error(TRPCClientError.from({ error: failure })));
};
const callThrough = (link: TRPCLink<AppRouter>) =>
  createTRPCClient<AppRouter>({ links: [tellOutdated(), link] }).order.cart.get.query();

it('the page learns of a refusal for its age by any call, and of no other', async () => {
  const listener = vi.fn();
  const leave = onOutdated(listener);
  await expect(callThrough(refusing('RPC_BUSY', 503))).rejects.toThrow('No.');
  expect([isOutdated(), listener.mock.calls.length]).toEqual([false, 0]);
  await expect(callThrough(refusing('RPC_CLIENT_OUTDATED', 412))).rejects.toThrow('No.');
  expect([isOutdated(), listener.mock.calls.length]).toEqual([true, 1]);
  leave();
});
