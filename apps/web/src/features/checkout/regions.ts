import type { Destination } from '@pet/domain/commerce';

export interface Choice {
  code: string;
  name: string;
}

/** Countries whose sales tax, and whose postal addresses, need the state or province. */
const REGIONS: Readonly<
  Record<string, { label: string; names: Readonly<Record<string, string>> }>
> = {
  US: {
    label: 'State',
    names: {
      AL: 'Alabama',
      AK: 'Alaska',
      AZ: 'Arizona',
      AR: 'Arkansas',
      CA: 'California',
      CO: 'Colorado',
      CT: 'Connecticut',
      DE: 'Delaware',
      DC: 'District of Columbia',
      FL: 'Florida',
      GA: 'Georgia',
      HI: 'Hawaii',
      ID: 'Idaho',
      IL: 'Illinois',
      IN: 'Indiana',
      IA: 'Iowa',
      KS: 'Kansas',
      KY: 'Kentucky',
      LA: 'Louisiana',
      ME: 'Maine',
      MD: 'Maryland',
      MA: 'Massachusetts',
      MI: 'Michigan',
      MN: 'Minnesota',
      MS: 'Mississippi',
      MO: 'Missouri',
      MT: 'Montana',
      NE: 'Nebraska',
      NV: 'Nevada',
      NH: 'New Hampshire',
      NJ: 'New Jersey',
      NM: 'New Mexico',
      NY: 'New York',
      NC: 'North Carolina',
      ND: 'North Dakota',
      OH: 'Ohio',
      OK: 'Oklahoma',
      OR: 'Oregon',
      PA: 'Pennsylvania',
      RI: 'Rhode Island',
      SC: 'South Carolina',
      SD: 'South Dakota',
      TN: 'Tennessee',
      TX: 'Texas',
      UT: 'Utah',
      VT: 'Vermont',
      VA: 'Virginia',
      WA: 'Washington',
      WV: 'West Virginia',
      WI: 'Wisconsin',
      WY: 'Wyoming',
    },
  },
  CA: {
    label: 'Province',
    names: {
      AB: 'Alberta',
      BC: 'British Columbia',
      MB: 'Manitoba',
      NB: 'New Brunswick',
      NL: 'Newfoundland and Labrador',
      NS: 'Nova Scotia',
      NT: 'Northwest Territories',
      NU: 'Nunavut',
      ON: 'Ontario',
      PE: 'Prince Edward Island',
      QC: 'Quebec',
      SK: 'Saskatchewan',
      YT: 'Yukon',
    },
  },
};

export const needsRegion = (countryCode: string): boolean => countryCode in REGIONS;

/** "State", "Province"; what a region is called in a country that needs one. */
export const regionLabel = (countryCode: string): string => REGIONS[countryCode]?.label ?? 'Region';

export const regionsOf = (countryCode: string): Choice[] =>
  Object.entries(REGIONS[countryCode]?.names ?? {}).map(([code, name]) => ({ code, name }));

/** The destination as far as it decides shipping and tax; null while the state is still missing. */
export function destinationOf(countryCode: string, regionCode: string | null): Destination | null {
  if (!needsRegion(countryCode)) return countryCode ? { countryCode, regionCode: null } : null;
  return regionCode && regionCode in (REGIONS[countryCode]?.names ?? {})
    ? { countryCode, regionCode }
    : null;
}
