import { expect, test } from 'vitest';
import { breedNames } from '../breeds/index.ts';
import { LONG_COATED } from './remarks.ts';

test('every long-coated breed stands in the breed table by that name', () => {
  const names = new Set([...breedNames('dog'), ...breedNames('cat')]);
  expect([...LONG_COATED].filter((name) => !names.has(name))).toEqual([]);
});
