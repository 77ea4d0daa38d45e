import { expect, test } from 'vitest';
import { catalogueV2 } from '../data/index.ts';
import { defaultConfig } from '../index.ts';
import { harnessModel } from './index.ts';

test.each(catalogueV2.styles)('the $name lies around its animal', ({ id, species: [species] }) => {
  const config = { ...defaultConfig(species ?? 'dog', catalogueV2), styleId: id };
  const { straps, hardware, body } = harnessModel(config, catalogueV2);
  expect(straps.length).toBeGreaterThan(1);
  expect(hardware.length).toBeGreaterThan(2);
  for (const point of [
    ...body.flat(),
    ...straps.flatMap(({ frames }) => frames.map(({ at }) => at)),
  ]) {
    expect(Number.isFinite(point.x + point.y + point.z)).toBe(true);
  }
});
