import { expect, test } from 'vitest';
import { createCollection } from './collection.ts';

function filled(capacity: number, count: number) {
  const collection = createCollection<{ id: string; value: number }>(capacity);
  for (let value = 1; value <= count; value += 1) collection.put({ id: `i${value}`, value });
  return collection;
}

const idsOf = (items: Iterable<{ id: string }>) => Array.from(items, ({ id }) => id);

test('forgets the oldest beyond its capacity', () => {
  const collection = filled(3, 5);
  expect(collection.size).toBe(3);
  expect(idsOf(collection.values())).toEqual(['i3', 'i4', 'i5']);
  expect(collection.get('i1')).toBeUndefined();
});

test('walks from the newest, and on from any item', () => {
  const collection = filled(4, 6);
  expect(idsOf(collection.newestFirst())).toEqual(['i6', 'i5', 'i4', 'i3']);
  expect(idsOf(collection.newestFirst('i5'))).toEqual(['i4', 'i3']);
  expect(idsOf(collection.newestFirst('i3'))).toEqual([]);
  expect(idsOf(collection.newestFirst('i1'))).toEqual([]);
});

test('an item put again keeps its place', () => {
  const collection = filled(3, 3);
  collection.put({ id: 'i1', value: 10 });
  expect(idsOf(collection.newestFirst())).toEqual(['i3', 'i2', 'i1']);
  expect(collection.get('i1')?.value).toBe(10);
});

test('is empty after being cleared', () => {
  const collection = filled(3, 5);
  collection.clear();
  collection.put({ id: 'next', value: 1 });
  expect(idsOf(collection.newestFirst())).toEqual(['next']);
});
