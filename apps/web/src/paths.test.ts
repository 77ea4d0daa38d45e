import { describe, expect, it } from 'vitest';
import { paths, safeReturnPath } from './paths.ts';

describe('paths', () => {
  it('leaves unset query parameters out and escapes the others', () => {
    expect(paths.builder()).toBe('/design');
    expect(paths.builder({ preset: 'trail-runner' })).toBe('/design?preset=trail-runner');
    expect(paths.signUp({ next: '/cart', email: 'a+b@example.com' })).toBe(
      '/sign-up?next=%2Fcart&email=a%2Bb%40example.com',
    );
  });

  it('keeps a hostile segment inside its own segment', () => {
    expect(paths.order('../../workshop')).toBe('/order/..%2F..%2Fworkshop');
  });
});

describe('safeReturnPath', () => {
  it('goes back to a page of this site', () => {
    expect(safeReturnPath('/account/pets?add=1', '/')).toBe('/account/pets?add=1');
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/a\nb',
    '',
    null,
  ])('does not follow %j', (wanted) => {
    expect(safeReturnPath(wanted, '/account')).toBe('/account');
  });
});
