import { describe, expect, it } from 'vitest';
import { countryChoices, guessCountry } from './countries.ts';

describe('guessCountry', () => {
  it.each([
    ['de-AT,de;q=0.9,en-US;q=0.8', 'AT'],
    ['en-GB', 'GB'],
    ['de', 'US'],
    ['xx-QQ,fr-FR;q=0.5', 'FR'],
    [null, 'US'],
  ])('reads %j as %s', (header, country) => {
    expect(guessCountry(header)).toBe(country);
  });
});

describe('countryChoices', () => {
  it('gives each code once, with a name, in order', () => {
    const choices = countryChoices();
    expect(new Set(choices.map(({ code }) => code)).size).toBe(choices.length);
    expect(choices.every(({ code, name }) => name !== code)).toBe(true);
    expect(choices.at(-1)?.name).toBe('Zimbabwe');
  });
});
