import type { AppRouter } from '@pet/api';
import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { describe, expect, it, vi } from 'vitest';
import { firstWriteAlone } from './first-write-alone.ts';

/** A server whose answers the test gives, in the order of the calls. */
function openServer() {
  const calls: { answer: () => void; fail: () => void }[] = [];
  const server: TRPCLink<AppRouter> = () => () =>
    observable((observer) => {
      calls.push({
        answer: () => {
          observer.next({ result: { data: null } } as never);
          observer.complete();
        },
        fail: () => observer.error(TRPCClientError.from(new Error('away'))),
      });
    });
  const api = createTRPCClient<AppRouter>({ links: [firstWriteAlone(), server] });
  const write = () => api.order.cart.removeLine.mutate({ lineId: 'a' });
  const read = () => api.order.cart.get.query();
  return { calls, write, read };
}

describe('the first write of a visitor', () => {
  it('is answered before another begins; reads and later writes wait for nothing', async () => {
    const { calls, write, read } = openServer();
    const writes = [write(), write(), write()];
    await vi.waitFor(() => expect(calls).toHaveLength(1));
    void read();
    await vi.waitFor(() => expect(calls).toHaveLength(2));
    calls[0]?.answer();
    await vi.waitFor(() => expect(calls).toHaveLength(3));
    calls[2]?.answer();
    await vi.waitFor(() => expect(calls).toHaveLength(4));
    calls[3]?.answer();
    await Promise.all(writes);
    void write();
    void write();
    await vi.waitFor(() => expect(calls).toHaveLength(6));
  });

  it('that fails lets the next one be the first', async () => {
    const { calls, write } = openServer();
    const failing = write();
    const next = write();
    await vi.waitFor(() => expect(calls).toHaveLength(1));
    calls[0]?.fail();
    await expect(failing).rejects.toThrow('away');
    await vi.waitFor(() => expect(calls).toHaveLength(2));
    calls[1]?.answer();
    await next;
  });
});
