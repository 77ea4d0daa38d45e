import { catalogueV1 } from '@pet/domain/builder/data';
import { expect, it } from 'vitest';
import { queryOf, readChoice } from './gallery-filter.tsx';

it.each([
  [{}, {}],
  [{ species: 'cat' }, { species: 'cat' }],
  [
    { species: 'dog', style: 'y-harness' },
    { species: 'dog', style: 'y-harness' },
  ],
  [{ species: 'wolf', style: 'saddle' }, {}],
  [{ species: ['dog', 'cat'], style: ['y-harness'] }, {}],
])('reads %j from the address and writes it back as %j', (query, written) => {
  expect(queryOf(readChoice(query, catalogueV1))).toEqual(written);
});
