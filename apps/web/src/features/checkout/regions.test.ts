import { taxForDestination } from '@pet/domain/commerce';
import { describe, expect, it } from 'vitest';
import { destinationOf, needsRegion, regionsOf } from './regions.ts';

describe('destinationOf', () => {
  it('waits for the state where tax depends on it', () => {
    expect(destinationOf('US', null)).toBeNull();
    expect(destinationOf('US', '')).toBeNull();
    expect(destinationOf('US', 'CA')).toEqual({ countryCode: 'US', regionCode: 'CA' });
  });

  it('forgets a state that belongs to another country', () => {
    expect(destinationOf('CA', 'TX')).toBeNull();
    expect(destinationOf('DE', 'TX')).toEqual({ countryCode: 'DE', regionCode: null });
  });

  it('is not complete without a country', () => {
    expect(destinationOf('', null)).toBeNull();
  });
});

describe('regionsOf', () => {
  it.each(['US', 'CA'])('offers in %s only regions that the tax table knows', (countryCode) => {
    expect(needsRegion(countryCode)).toBe(true);
    const unknown = regionsOf(countryCode).filter(
      ({ code }) => taxForDestination({ countryCode, regionCode: code }).handling === 'manual',
    );
    expect(unknown).toEqual([]);
  });
});
