import { describe, expect, it } from 'vitest';
import type { Envelope } from '../envelope.ts';
import { packEntries, unpackEntry } from './stream-entry.ts';

const envelope = (name: string, payload: unknown = {}): Envelope => ({
  id: crypto.randomUUID(),
  name,
  version: 1,
  occurredAt: '2026-03-01T12:00:00.000Z',
  aggregateId: 'a',
  correlationId: 'c',
  causationId: null,
  actor: { kind: 'system', id: 'builder' },
  traceparent: null,
  payload,
});

describe('packEntries', () => {
  it('packs many small events into few entries, in order, and they come out again', () => {
    const batch = Array.from({ length: 250 }, (_, index) => envelope(`e.${index % 3}`));
    const entries = packEntries(batch);
    expect(entries.map(({ eventCount }) => eventCount)).toEqual([100, 100, 50]);
    const names = ['e.0', 'e.1', 'e.2'];
    expect(entries.flatMap(({ fields }) => unpackEntry(fields, names).envelopes)).toEqual(batch);
  });

  it('bounds an entry, and what is sent at once, by length', () => {
    const large = envelope('e', { text: 'x'.repeat(40_000) });
    const entries = packEntries(Array<Envelope>(100).fill(large));
    expect(new Set(entries.map(({ eventCount }) => eventCount))).toEqual(new Set([1]));
    expect(entries.length).toBe(26);
    expect(packEntries([envelope('e', { text: 'x'.repeat(2_000_000) })])).toHaveLength(1);
  });
});

describe('unpackEntry', () => {
  it('hands out only what is wanted', () => {
    const [entry] = packEntries([envelope('wanted'), envelope('other')]);
    const { envelopes, strays } = unpackEntry(entry?.fields ?? [], ['wanted']);
    expect(envelopes.map(({ name }) => name)).toEqual(['wanted']);
    expect(strays).toEqual([]);
  });

  it.each([
    [[]],
    [['what', 'is this']],
    [['names', 'e', 'events', '{']],
    [['names', 'e', 'events', '{}']],
    [['names', 'e', 'events', '[{"name":"e"}]']],
    [['names', 'e', 'events', '[null]']],
  ])('takes %j for a stray', (fields) => {
    const { envelopes, strays } = unpackEntry(fields, ['e']);
    expect(envelopes).toEqual([]);
    expect(strays).toHaveLength(1);
  });
});
