import { expect, it } from 'vitest';
import { idOf, noEntry, referenceOf } from './stream-id.ts';

it('sorts as text in the order of the stream, and leads back to the id', () => {
  const ids = ['0-1', '9-0', '10-0', '1795241515929-2', '1795241515929-10', '1795241515930-0'];
  const references = ids.map(referenceOf);
  expect([noEntry, ...references].sort()).toEqual([noEntry, ...references]);
  expect(references.map(idOf)).toEqual(ids);
});
