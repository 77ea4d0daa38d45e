import { expect, test, vi } from 'vitest';
import { refusalOf } from './refusal.ts';

const able = { hasWebGl: (): boolean => true };

test('a device that tells nothing but WebGL shows 3D', () => {
  expect(refusalOf(able)).toBeNull();
});

test.each([
  [{ ...able, saveData: true }, 'save-data'],
  [{ ...able, memoryGb: 2 }, 'little-memory'],
  [{ ...able, memoryGb: 4 }, null],
  [{ hasWebGl: (): boolean => false }, 'no-webgl'],
])('%o is answered with %s', (device, refusal) => {
  expect(refusalOf(device)).toBe(refusal);
});

test('a device that saves data is not asked to open a graphics context', () => {
  const hasWebGl = vi.fn(() => true);
  refusalOf({ saveData: true, hasWebGl });
  expect(hasWebGl).not.toHaveBeenCalled();
});
