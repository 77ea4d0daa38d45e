import { describe, expect, it, vi } from 'vitest';
import type { Envelope } from './envelope.ts';
import { localTransport } from './local-transport.ts';
import { TransportNotReadyError } from './transport.ts';

const envelope = (name: string) => ({ name }) as Envelope;
const isReceiver = async () => true;

describe('localTransport', () => {
  it('delivers to every consumer what it asks for, in order', async () => {
    const transport = localTransport();
    const received: Record<string, string[]> = { a: [], b: [] };
    for (const [subscription, eventNames] of [
      ['a', ['x', 'y']],
      ['b', ['y']],
    ] as const) {
      await transport.subscribe({
        subscription,
        eventNames,
        isReceiver,
        deliver: async (batch) => void received[subscription]?.push(...batch.map((e) => e.name)),
      });
    }
    await transport.outlet('m').send(['x', 'y', 'z', 'x'].map(envelope));
    expect(received).toEqual({ a: ['x', 'y', 'x'], b: ['y'] });
  });

  it('rejects when one consumer could not store the events', async () => {
    const transport = localTransport();
    const deliver = () => Promise.reject(new Error('disk full'));
    await transport.subscribe({ subscription: 'a', eventNames: ['x'], deliver, isReceiver });
    await expect(transport.outlet('m').send([envelope('x')])).rejects.toThrow('disk full');
  });

  it('sends nothing before every member is ready, and after one has left', async () => {
    const transport = localTransport();
    const [first, second] = [transport.join('first'), transport.join('second')];
    first.ready();
    await expect(transport.outlet('m').send([])).rejects.toThrow(TransportNotReadyError);
    second.ready();
    await transport.outlet('m').send([]);
    first.leave();
    await expect(transport.outlet('m').send([])).rejects.toThrow('Waiting for first');
  });

  it('ends a subscription when the delivery under way is stored', async () => {
    const transport = localTransport();
    const stored = Promise.withResolvers<void>();
    const deliver = vi.fn(() => stored.promise);
    const consumer = { subscription: 'a', eventNames: ['x'], deliver, isReceiver };
    const unsubscribe = await transport.subscribe(consumer);
    const sending = transport.outlet('m').send([envelope('x')]);
    let isEnded = false;
    const ending = unsubscribe().then(() => (isEnded = true));
    await Promise.resolve();
    expect(isEnded).toBe(false);
    stored.resolve();
    await Promise.all([sending, ending]);
    await transport.outlet('m').send([envelope('x')]);
    expect(deliver).toHaveBeenCalledOnce();
  });

  it('has nothing of what another transport took', async () => {
    const outlet = localTransport().outlet('m');
    expect(await outlet.send([envelope('x')])).toEqual([null]);
    expect(await outlet.inspect(['1-0'], [])).toMatchObject({ stored: [], lost: ['1-0'] });
  });

  it('hints to whoever listens now', async () => {
    const transport = localTransport();
    const heard: unknown[] = [];
    const off = transport.onHint('error', (data) => heard.push(data));
    transport.hint('error', 1);
    transport.hint('other', 2);
    await Promise.resolve();
    off();
    transport.hint('error', 3);
    await Promise.resolve();
    expect(heard).toEqual([1]);
  });
});
