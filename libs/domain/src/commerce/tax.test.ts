import { describe, expect, test } from 'vitest';
import { taxForDestination } from './index.ts';

const rates = (countryCode: string, regionCode: string | null = null) =>
  taxForDestination({ countryCode, regionCode }).rates.map(({ ratePpm }) => ratePpm);
const handling = (countryCode: string, regionCode: string | null = null) =>
  taxForDestination({ countryCode, regionCode }).handling;

describe('tax by destination', () => {
  test.each([
    ['DE', null, [190_000]],
    ['FI', null, [255_000]],
    ['GB', null, [200_000]],
    ['CH', null, [81_000]],
    ['NZ', null, [150_000]],
    ['US', 'NJ', [66_250]],
    ['US', 'DC', [60_000]],
    ['CA', 'ON', [130_000]],
  ])('%s %s is charged %j', (country, region, expected) => {
    expect(handling(country, region)).toBe('charged');
    expect(rates(country, region)).toEqual(expected);
  });

  test('federal and provincial tax of Canada are two lines, exact to the ppm', () => {
    const { rates: lines } = taxForDestination({ countryCode: 'CA', regionCode: 'QC' });
    expect(lines.map(({ label, ratePpm }) => [label, ratePpm])).toEqual([
      ['GST Quebec', 50_000],
      ['QST Quebec', 99_750],
    ]);
  });

  test('a region is ignored where the country has one rate', () => {
    expect(rates('DE', 'BY')).toEqual([190_000]);
  });

  test('a state without sales tax charges nothing', () => {
    expect(taxForDestination({ countryCode: 'US', regionCode: 'OR' })).toEqual({
      handling: 'none',
      rates: [],
    });
  });

  test.each([
    ['MX', null],
    ['JP', null],
    ['US', null],
    ['US', 'PR'],
    ['CA', null],
    ['US', 'ZZ'],
  ])('%s %s is left to the maker', (country, region) => {
    expect(taxForDestination({ countryCode: country, regionCode: region })).toEqual({
      handling: 'manual',
      rates: [],
    });
  });
});
