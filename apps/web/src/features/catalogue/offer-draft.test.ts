import { catalogueV2, priceBookV1 } from '@pet/domain/builder/data';
import { describe, expect, it } from 'vitest';
import { changedRules, countChanges, draftOf, noChanges, type StaffOffer } from './offer-draft.ts';
import { moneyText, parseMoney } from './typed-money.ts';

const offer: StaffOffer = {
  versions: { catalogueVersion: 2, priceBookVersion: 2 },
  catalogue: catalogueV2,
  priceBooks: [
    priceBookV1,
    { ...priceBookV1, version: 2, effectiveFrom: '2027-01-01T00:00:00Z', madeToMeasureMinor: 1700 },
  ],
  warnings: [],
};
const [rule] = catalogueV2.rules;

describe('a draft of the offer', () => {
  it('is nothing while nothing differs, also after typing there and back', () => {
    expect(countChanges(offer, noChanges)).toBe(0);
    const back = { ...noChanges, prices: { madeToMeasureMinor: 1500 }, rules: { gone: null } };
    expect(countChanges(offer, back)).toBe(0);
    expect(draftOf(offer, back)).toEqual({ base: offer.versions });
  });

  it('lies on the prices of its day', () => {
    const prices = { 'extrasMinor.handle': 650 };
    const now = draftOf(offer, { ...noChanges, prices });
    expect(now).toMatchObject({
      prices: { madeToMeasureMinor: 1500, extrasMinor: { handle: 650 } },
    });
    const effectiveFrom = '2027-02-01T00:00:00.000Z';
    const later = draftOf(offer, { ...noChanges, prices, effectiveFrom });
    expect(later).toMatchObject({ effectiveFrom, prices: { madeToMeasureMinor: 1700 } });
  });

  it('changes, adds and takes away rules, and keeps what somebody else added meanwhile', () => {
    const added = { ...rule!, id: 'added' };
    const changes = { ...noChanges, rules: { [rule!.id]: null, added } };
    const theirs = { ...rule!, id: 'theirs' };
    const newer = { ...offer, catalogue: { ...catalogueV2, rules: [rule!, theirs] } };
    expect(changedRules(newer, changes).map(({ id }) => id)).toEqual(['theirs', 'added']);
    expect(countChanges(newer, changes)).toBe(2);
  });
});

describe('typed money', () => {
  it.each([
    ['12', 1200],
    ['12.5', 1250],
    ['0,29', 29],
    [' 4.00 ', 400],
    ['', null],
    ['-1', null],
    ['1.005', null],
    ['1e3', null],
  ])('%j is %s', (typed, minor) => expect(parseMoney(typed)).toBe(minor));

  it('reads back as it is shown', () => {
    for (const minor of [0, 5, 29, 400, 1295, 99_999])
      expect(parseMoney(moneyText(minor))).toBe(minor);
  });
});
