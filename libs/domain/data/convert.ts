/**
 * Turns the reference CSV files into the compact JSON files beside this script:
 *   node libs/domain/data/convert.ts <folder with the CSV files>
 * Lengths become whole millimetres, weights whole grams, loads stay newton. See README.md for the sources.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../src/csv/parse-csv.ts';

type Row = Record<string, string>;

const folder = process.argv[2];
if (!folder) throw new Error('Usage: node libs/domain/data/convert.ts <folder with the CSV files>');

const rowsOf = (name: string): Row[] => parseCsv(readFileSync(join(folder, `${name}.csv`), 'utf8'));
const write = (name: string, value: unknown[]) =>
  writeFileSync(
    join(import.meta.dirname, `${name}.json`),
    `[\n${value.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`,
  );

const scaled = (text: string | undefined, factor: number): number | null =>
  text ? Math.round(Number(text) * factor) : null;
const mm = (text: string | undefined) => scaled(text, 10);
const grams = (text: string | undefined) => scaled(text, 1000);

/** The FCI's own name is marked in the table; as something that people type it is just a name. */
const aliasesOf = (row: Row) =>
  (row.aliases ?? '')
    .split(';')
    .map((alias) => alias.replace(/\((FCI name|misspelling)\)/, '').trim())
    .filter((alias) => alias !== '');

const breeds = rowsOf('breeds').map((row) => ({
  name: row.breed,
  aliases: [...new Set(aliasesOf(row))],
  species: row.species,
  sizeClass: row.size_class,
  bodyType: row.body_type,
  weightG: { min: grams(row.weight_min_kg), max: grams(row.weight_max_kg) },
  heightMm: { min: mm(row.height_min_cm), max: mm(row.height_max_cm) },
  chestGirthMm: { min: mm(row.chest_min_cm), max: mm(row.chest_max_cm) },
  isChestEstimated: row.chest_estimated === 'yes',
  neckGirthMm: { min: mm(row.neck_min_cm), max: mm(row.neck_max_cm) },
  isNeckEstimated: row.neck_estimated === 'yes',
}));

const taxRates = rowsOf('tax-rates')
  .filter((row) => row.status === 'in force')
  .map((row) => ({
    jurisdiction: row.jurisdiction,
    name: row.name,
    tax: row.tax,
    ratePpm: Number(row.rate_ppm),
  }));

const sizeCharts = rowsOf('size-charts')
  .filter((row) => row.product_type === 'harness')
  .map((row) => ({
    maker: row.maker,
    model: row.model,
    species: row.species,
    size: row.size_label,
    chestGirthMm: { min: mm(row.chest_min_cm), max: mm(row.chest_max_cm) },
    neckGirthMm: { min: mm(row.neck_min_cm), max: mm(row.neck_max_cm) },
    weightG: { min: grams(row.weight_min_kg), max: grams(row.weight_max_kg) },
    evidence: row.evidence,
  }));

const hardware = rowsOf('webbing-and-hardware')
  .filter((row) => row.load_N)
  .map((row) => ({
    category: row.category,
    name: row.name,
    material: row.material,
    widthMm: row.webbing_width_mm ? Number(row.webbing_width_mm) : null,
    loadN: Number(row.load_N),
    loadKind: row.load_kind,
    source: row.source,
  }));

write('breeds', breeds);
write('tax-rates', taxRates);
write('size-charts', sizeCharts);
write('webbing-and-hardware', hardware);
