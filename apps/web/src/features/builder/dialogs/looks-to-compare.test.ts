import { calculatePrice, defaultConfig, type DesignConfig } from '@pet/domain/builder';
import { catalogueV2 as catalogue, priceBookV1 as priceBook } from '@pet/domain/builder/data';
import { expect, test } from 'vitest';
import { looksToCompare, type SavedVersion } from './looks-to-compare.ts';

const now = defaultConfig('dog', catalogue);
const inSize = (size: 'S' | 'L' | 'XL'): DesignConfig => ({
  ...now,
  size: { kind: 'standard', size },
});

function version(number: number, config: DesignConfig, name: string | null = null): SavedVersion {
  const receiptThen = calculatePrice(config, priceBook, catalogue);
  const createdAt = '2026-11-01T00:00:00Z';
  const saved = { id: `v${number}`, number, config, designHash: '', createdAt };
  return { version: saved, name, receiptThen, receiptNow: null };
}

const labels = (...given: Parameters<typeof looksToCompare>) =>
  looksToCompare(...given).map(({ label }) => label);

test('offers the saved versions, the oldest first, and then the looks of this visit', () => {
  const versions = [version(2, inSize('L'), 'Wide'), version(1, inSize('S'))];
  expect(labels(now, [{ label: 'Look A', config: inSize('XL') }], versions)).toEqual([
    'Version 1',
    'Version 2 – Wide',
    'Look A',
  ]);
});

test('leaves out what is on the screen already, and offers a saved look as its version', () => {
  const looks = [
    { label: 'As it was opened', config: inSize('S') },
    { label: 'Look A', config: now },
  ];
  expect(labels(now, looks, [version(2, now), version(1, inSize('S'))])).toEqual(['Version 1']);
});

test('a version keeps its price of then', () => {
  const [look] = looksToCompare(now, [], [version(1, inSize('S'))]);
  expect(look?.saved?.receiptThen.unitMinor).toBeGreaterThan(0);
  expect(look?.saved?.receiptNow).toBeNull();
});
