import { expect, test } from 'vitest';
import { parseCsv } from './index.ts';

test('rows are keyed by the header, empty cells stay empty', () => {
  expect(parseCsv('a,b,c\n1,,3\n')).toEqual([{ a: '1', b: '', c: '3' }]);
});

test('quoted cells may hold commas, doubled quotes and line breaks', () => {
  expect(parseCsv('a,b\r\n"x, ""y""","1\n2"\r\n')).toEqual([{ a: 'x, "y"', b: '1\n2' }]);
});

test('a last line without its end counts, a last empty cell too', () => {
  expect(parseCsv('a,b\n1,2\n3,')).toEqual([
    { a: '1', b: '2' },
    { a: '3', b: '' },
  ]);
});
