import { transact } from '@pet/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { designArchived, envelopeSchema, eventScope, fakeClock } from '../src/index.ts';
import { archive, openWorld, statuses, type Party, type World } from './messaging-world.ts';

let world: World;
let builder: Party;
const counted: string[] = [];
const metrics = { published: (name: string) => void counted.push(name) };
const clock = fakeClock(new Date('2026-03-01T12:00:00.000Z'));
beforeAll(async () => {
  world = await openWorld();
  builder = world.open('builder', { clock, metrics });
});
afterAll(() => world.close());

const event = { aggregateId: 'd1', payload: { designId: 'd1' } };
const publish = () =>
  transact(builder.client, (tx) => builder.bus.publish(tx, designArchived, event));
const countEvents = () => builder.client.outboxEvent.count();

describe('publish', () => {
  it('stores the event exactly if the change is stored', async () => {
    await archive(builder, 'kept');
    const failed = transact(builder.client, async (tx) => {
      await tx.subject.create({ data: { id: 'lost' } });
      await builder.bus.publish(tx, designArchived, event);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    const subjects = await builder.client.subject.findMany();
    expect(subjects.map(({ id }) => id)).toEqual(['kept']);
    const events = await builder.client.outboxEvent.findMany();
    expect(events.map(({ aggregateId }) => aggregateId)).toEqual(['kept']);
    expect(await statuses(builder, 'outboxEvent')).toEqual({ pending: 1 });
  });

  it('stores the events of one transaction in the order of publishing', async () => {
    await builder.client.outboxEvent.deleteMany();
    await archive(builder, 'c', 'a', 'b', 'a');
    const events = await builder.client.outboxEvent.findMany({ orderBy: { seq: 'asc' } });
    expect(events.map(({ aggregateId }) => aggregateId)).toEqual(['c', 'a', 'b', 'a']);
  });

  it('is refused outside of a transaction', async () => {
    const before = await countEvents();
    await expect(builder.bus.publish(builder.client, designArchived, event)).rejects.toThrow(
      'outside a transaction',
    );
    expect(await countEvents()).toBe(before);
  });

  it('refuses a payload that does not fit and drops fields that are not declared', async () => {
    const publishPayload = (payload: object) =>
      transact(builder.client, (tx) =>
        builder.bus.publish(tx, designArchived, { aggregateId: 'd1', payload: payload as never }),
      );
    await expect(publishPayload({ designId: 7 })).rejects.toThrow();
    const { payload } = await publishPayload({ designId: 'd1', email: 'anna@example.com' });
    expect(payload).toEqual({ designId: 'd1' });
  });

  it('refuses an event that is too large to be carried', async () => {
    const before = await countEvents();
    const designId = 'd'.repeat(64 * 1024);
    const publishing = transact(builder.client, (tx) =>
      builder.bus.publish(tx, designArchived, { aggregateId: 'd1', payload: { designId } }),
    );
    await expect(publishing).rejects.toThrow('longer than 65536 characters');
    expect(await countEvents()).toBe(before);
  });

  it('does not count an event whose refusal was caught', async () => {
    const before = counted.length;
    await transact(builder.client, async (tx) => {
      const payload = { designId: 7 } as never;
      const publishing = builder.bus.publish(tx, designArchived, { aggregateId: 'd1', payload });
      await expect(publishing).rejects.toThrow();
      await builder.bus.publish(tx, designArchived, event);
    });
    expect(counted.length).toBe(before + 1);
  });

  it('keeps the events of overlapping transactions apart, whatever client they are given', async () => {
    const before = await countEvents();
    const kept = Promise.withResolvers<void>();
    const failed = transact(builder.client, async () => {
      await builder.bus.publish(builder.client, designArchived, event);
      await kept.promise;
      throw new Error('no');
    });
    await transact(builder.client, () =>
      builder.bus.publish(builder.client, designArchived, event),
    ).finally(() => kept.resolve());
    await expect(failed).rejects.toThrow('no');
    expect(await countEvents()).toBe(before + 1);
  });

  it('begins a story of its own where nothing surrounds it', async () => {
    const envelope = await publish();
    expect(envelopeSchema.parse(envelope)).toEqual(envelope);
    expect(envelope).toMatchObject({
      name: 'design.archived',
      version: 1,
      occurredAt: '2026-03-01T12:00:00.000Z',
      aggregateId: 'd1',
      correlationId: envelope.id,
      causationId: null,
      actor: { kind: 'system', id: 'builder' },
    });
  });

  it('inherits correlation, cause, actor and trace from the scope', async () => {
    const scope = {
      correlationId: 'request-1',
      causationId: 'event-0',
      actor: { kind: 'user', id: 'u1' },
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    } as const;
    expect(await eventScope.run(scope, publish)).toMatchObject(scope);
  });

  it('gives later events greater ids', async () => {
    const ids = [(await publish()).id, (await publish()).id, (await publish()).id];
    expect([...ids].sort()).toEqual(ids);
  });
});
