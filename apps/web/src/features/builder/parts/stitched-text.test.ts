import { defaultConfig } from '@pet/domain/builder';
import { catalogueV2 as catalogue } from '@pet/domain/builder/data';
import { describe, expect, it } from 'vitest';
import { cleanText, firstLooks, proofSentence, stitchingProof, withText } from './stitched-text.ts';

const config = defaultConfig('dog', catalogue);
const looks = firstLooks(catalogue);

describe('stitched text', () => {
  it('drops what nobody can print and composes accents', () => {
    expect(cleanText('  Ra\u0308uber\u0000\ud800 ')).toBe('Räuber');
  });

  it('is gone when the field is empty', () => {
    const named = withText(config, 'Bruno', looks);
    expect(withText(named, '  ', looks).personalisation).toBeNull();
  });

  it('is told in one sentence', () => {
    const panel = stitchingProof(withText(config, 'BÄR', looks), catalogue)!;
    expect(proofSentence(panel)).toMatch(
      /^“BÄR”, letters \d+ mm tall: \d+ of \d+ mm free on the side\.$/,
    );
    expect(proofSentence({ ...panel, lines: ['A', 'B'] })).toContain('“A / B” in 2 lines');
  });

  it('has a proof only while it can be sewn', () => {
    expect(stitchingProof(withText(config, 'Bruno', looks), catalogue)?.lines).toEqual(['Bruno']);
    expect(stitchingProof(withText(config, 'W'.repeat(50), looks), catalogue)).toBeNull();
    expect(stitchingProof(withText(config, 'مرجان', looks), catalogue)).toBeNull();
  });
});
