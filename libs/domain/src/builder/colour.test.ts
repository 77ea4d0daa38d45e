import { expect, test } from 'vitest';
import { contrastRatio, darker, lighter, luminance, mix } from './colour.ts';

test('mixing goes from one colour to the other', () => {
  expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
  expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
  expect(mix('#100000', '#300000', 0.5)).toBe('#200000');
  expect(luminance(lighter('#804020', 0.3))).toBeGreaterThan(luminance('#804020'));
  expect(luminance(darker('#804020', 0.3))).toBeLessThan(luminance('#804020'));
});

test('contrast is that of WCAG', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrastRatio('#123456', '#123456')).toBe(1);
});
