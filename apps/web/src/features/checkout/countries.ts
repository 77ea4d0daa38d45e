import type { Choice } from './regions.ts';

/** ISO 3166-1 alpha-2 codes of the places that parcels are sent to. */
const CODES = (
  'AD AE AG AI AL AM AR AT AU AW AX AZ BA BB BD BE BG BH BM BN BO BR BS BT BW BZ CA CH CI CL CM ' +
  'CO CR CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ES ET FI FJ FK FO FR GA GB GD GE GF GG GH GI GL ' +
  'GM GP GR GT GU GY HK HN HR HU ID IE IL IM IN IS IT JE JM JO JP KE KG KH KN KR KW KY KZ LA LB ' +
  'LC LI LK LT LU LV MA MC MD ME MG MK MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NG NI NL NO NP ' +
  'NZ OM PA PE PF PG PH PK PL PM PR PT PY QA RE RO RS RW SA SC SE SG SI SK SM SN SR SV SZ TC TH ' +
  'TN TO TR TT TW TZ UA UG US UY UZ VA VC VG VI VN VU WF WS XK YT ZA ZM ZW'
).split(' ');

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** Every destination by its English name, in alphabetical order. Called on the server only, whose names then hold. */
export const countryChoices = (): Choice[] =>
  CODES.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) =>
    a.name.localeCompare(b.name, 'en'),
  );

/**
 * The country to begin with, from the languages that the browser asks for (`de-AT,de;q=0.9` is
 * Austria); the shop's home where they name none that we send to.
 */
export function guessCountry(acceptLanguage: string | null): string {
  const regions = (acceptLanguage ?? '').matchAll(/\b[a-z]{2,3}-([A-Z]{2})\b/g);
  for (const [, region] of regions) if (region && CODES.includes(region)) return region;
  return 'US';
}
