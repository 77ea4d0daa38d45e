import { z } from 'zod';
import taxRatesJson from '../../data/tax-rates.json' with { type: 'json' };
import type { Destination, TaxRate } from './receipt.schema.ts';

const taxRows = z
  .array(
    z.strictObject({
      /** Country, or country and region: `DE`, `US-CA`. */
      jurisdiction: z.string(),
      name: z.string(),
      tax: z.string(),
      ratePpm: z.int().min(0).max(400_000),
    }),
  )
  .parse(taxRatesJson);

/** Countries whose sales tax is a matter of the state or province. */
const REGIONAL_COUNTRIES = new Set(
  taxRows
    .filter((row) => row.jurisdiction.includes('-'))
    .map((row) => row.jurisdiction.split('-')[0]),
);

export interface DestinationTax {
  handling: 'charged' | 'none' | 'manual';
  rates: TaxRate[];
}

/**
 * The taxes of a destination, from the rows in force of `data/tax-rates.json`. Rates of one
 * destination add up (Canada: GST and the province's PST or QST, each on the same net amount).
 * `manual`: a country outside the table, or one taxed by region whose region is missing or unknown –
 * a guessed rate would be wrong more often than right. `none`: the table knows a rate of zero.
 * United States: the state's own rate only; local taxes are left out.
 */
export function taxForDestination(destination: Destination): DestinationTax {
  const rows = taxRows.filter((row) => row.jurisdiction === jurisdictionOf(destination));
  if (rows.length === 0) return { handling: 'manual', rates: [] };
  const rates = rows
    .filter((row) => row.ratePpm > 0)
    .map((row) => ({
      jurisdiction: row.jurisdiction,
      label: taxLabel(row.tax, row.name),
      ratePpm: row.ratePpm,
    }));
  return { handling: rates.length > 0 ? 'charged' : 'none', rates };
}

function jurisdictionOf({ countryCode, regionCode }: Destination): string {
  return REGIONAL_COUNTRIES.has(countryCode) ? `${countryCode}-${regionCode ?? ''}` : countryCode;
}

const taxLabel = (tax: string, place: string): string =>
  `${tax === 'VAT standard' ? 'VAT' : tax} ${place}`;
