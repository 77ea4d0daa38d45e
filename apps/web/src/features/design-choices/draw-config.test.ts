import { catalogueV2, presetsV1 } from '@pet/domain/builder/data';
import { describe, expect, it } from 'vitest';
import { drawConfig } from './draw-config.ts';

const config = presetsV1[0]!.config;

describe('drawConfig', () => {
  it('draws a design from its own JSON', () => {
    expect(drawConfig(JSON.stringify(config), catalogueV2)).toMatch(/^<svg /);
  });

  it.each([
    ['nothing', null],
    ['broken JSON', '{"species":'],
    ['another thing', '[1,2]'],
    ['a surplus field', JSON.stringify({ ...config, onload: 'alert(1)' })],
  ])('draws nothing from %s', (_case, text) => {
    expect(drawConfig(text, catalogueV2)).toBeNull();
  });
});
