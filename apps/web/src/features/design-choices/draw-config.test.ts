import { catalogueV2, presetsV1 } from '@pet/domain/builder/data';
import { describe, expect, it } from 'vitest';
import { drawConfig } from './draw-config.ts';

const config = presetsV1[0]!.config;

describe('drawConfig', () => {
  it('draws a design from its own JSON', async () => {
    expect(await drawConfig(JSON.stringify(config), catalogueV2)).toMatch(/^<svg /);
  });

  it('draws stitched text as its letters, without a font', async () => {
    const looks = { fontId: 'script', position: 'side', threadColourId: 'white' };
    const named = { ...config, personalisation: { ...looks, text: 'Zoë' } };
    const svg = await drawConfig(JSON.stringify(named), catalogueV2);
    expect(svg?.match(/scale\(0\.\d+\)/g)).toHaveLength(3);
    expect(svg).not.toContain('<text');
  });

  it.each([
    ['nothing', null],
    ['broken JSON', '{"species":'],
    ['another thing', '[1,2]'],
    ['a surplus field', JSON.stringify({ ...config, onload: 'alert(1)' })],
  ])('draws nothing from %s', async (_case, text) => {
    expect(await drawConfig(text, catalogueV2)).toBeNull();
  });
});
