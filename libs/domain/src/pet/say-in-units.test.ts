import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatLength, formatWeight, sayInUnits } from './index.ts';

const imperial = { length: 'in', weight: 'lb' } as const;
const metric = { length: 'cm', weight: 'kg' } as const;

test('says lengths and weights in the reader’s units', () => {
  const sentence =
    'A chest girth of 30 cm cannot belong to a 31 kg dog (about 76 cm expected), 20 mm webbing.';
  expect(sayInUnits(sentence, metric)).toBe(sentence);
  expect(sayInUnits(sentence, imperial)).toBe(
    'A chest girth of 11.8 in cannot belong to a 68.34 lb dog (about 30 in expected), 20 mm webbing.',
  );
});

test('changes the article with the figure', () => {
  expect(sayInUnits('too weak for an 8 kg dog', imperial)).toBe('too weak for a 17.64 lb dog');
  expect(sayInUnits('too weak for a 4 kg cat', imperial)).toBe('too weak for an 8.82 lb cat');
});

test('leaves what the customer wrote', () => {
  expect(sayInUnits('“10 kg of love” stitched in red, chest 58.4 cm', imperial)).toBe(
    '“10 kg of love” stitched in red, chest 23 in',
  );
});

test('loses no millimetre', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 80, max: 1800 }),
      fc.constantFrom(metric, imperial),
      (mm, units) => {
        expect(sayInUnits(formatLength(mm, 'cm'), units)).toBe(formatLength(mm, units.length));
      },
    ),
  );
});

test('reads what is written of weights', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 1300 }), (tenths) => {
      const written = formatWeight(tenths * 100, 'kg');
      expect(sayInUnits(written, metric)).toBe(written);
      expect(sayInUnits(written, imperial)).toBe(formatWeight(tenths * 100, 'lb'));
    }),
  );
});

test('says lengths in millimetres to the workshop', () => {
  const workshop = { length: 'mm', weight: 'kg' } as const;
  expect(sayInUnits('chest 76.5 cm, about 30 cm of 20 mm webbing, 31 kg', workshop)).toBe(
    'chest 765 mm, about 300 mm of 20 mm webbing, 31 kg',
  );
});
