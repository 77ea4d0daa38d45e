import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  cmToMm,
  inToMm,
  kgToG,
  lbToG,
  type ClaimedUnits,
  type Judgement,
  type Measurements,
  type PetFacts,
} from '@pet/domain/pet';
import type { DesignConfig } from '@pet/domain/builder';
import { parseCsv } from '@pet/domain/csv';

/** One row of `data/journeys.csv`, every cell as text. */
export type JourneyRow = Record<string, string>;

/** A customer's case as the shop sees it: an animal, a design, a destination, and what to expect. */
export interface JourneyCase {
  id: string;
  petName: string;
  pet: PetFacts;
  measurements: Measurements;
  claimedUnits: ClaimedUnits;
  config: DesignConfig;
  countryCode: string;
  /** What the table's author planted, or '' for a case that must pass. */
  trap: string;
  expectedJudgement: Judgement;
  /** The table's own words. */
  expectation: string;
}

/** The rows of the journey table, in its order. */
export const journeyRows = (): JourneyRow[] =>
  parseCsv(readFileSync(join(import.meta.dirname, '../data/journeys.csv'), 'utf8'));

/**
 * The pet and the made-to-measure design of a row. The table leaves style, font, position, thread
 * and finish open: dogs get the Y-harness and cats the vest, text is stitched in block letters at the
 * side in a thread that contrasts, hardware is silver.
 */
export function journeyCase(row: JourneyRow): JourneyCase {
  const species = cell(row, 'species') === 'cat' ? 'cat' : 'dog';
  const pet: PetFacts = {
    species,
    breed: cell(row, 'breed'),
    ageMonths: Number(cell(row, 'age_months')),
  };
  const measurements = measurementsOf(row);
  return {
    id: cell(row, 'id'),
    petName: cell(row, 'pet_name'),
    pet,
    measurements,
    claimedUnits: {
      length: cell(row, 'length_unit') === 'in' ? 'in' : 'cm',
      weight: cell(row, 'weight_unit') === 'lb' ? 'lb' : 'kg',
    },
    config: {
      species,
      styleId: species === 'cat' ? 'cat-vest' : 'y-harness',
      size: { kind: 'made-to-measure', measurements, pet, isConfirmed: false },
      ...materialsOf(row),
      extraIds: [],
      personalisation: textOf(row),
    },
    countryCode: cell(row, 'country'),
    trap: row.trap ?? '',
    expectedJudgement: leadingJudgement(cell(row, 'expected_judgement')),
    expectation: cell(row, 'expected_judgement'),
  };
}

function measurementsOf(row: JourneyRow): Measurements {
  const toMm = cell(row, 'length_unit') === 'in' ? inToMm : cmToMm;
  const toG = cell(row, 'weight_unit') === 'lb' ? lbToG : kgToG;
  return {
    neckGirthMm: toMm(Number(cell(row, 'neck_girth'))),
    chestGirthMm: toMm(Number(cell(row, 'chest_girth'))),
    backLengthMm: toMm(Number(cell(row, 'back_length'))),
    weightG: toG(Number(cell(row, 'weight'))),
  };
}

const materialsOf = (row: JourneyRow) => ({
  colourId: cell(row, 'colour').replaceAll(' ', '-'),
  webbingWidthMm: Number(cell(row, 'webbing_width_mm')),
  buckleId: buckleOf(cell(row, 'hardware')),
  hardwareFinishId: 'silver',
  paddingId: cell(row, 'padding'),
});

/** Stainless is a metal buckle; nickel is said of the rings, beside a plastic side-release buckle. */
function buckleOf(hardware: string): string {
  if (hardware.includes('metal buckle')) return 'metal-frame';
  return hardware.includes('stainless') ? 'metal-side-release' : 'side-release';
}

const LIGHT_COLOURS = ['white', 'yellow', 'lime', 'lilac', 'sage', 'pink', 'mustard', 'orange'];

function textOf(row: JourneyRow): DesignConfig['personalisation'] {
  const threadColourId = LIGHT_COLOURS.includes(cell(row, 'colour')) ? 'black' : 'white';
  return { text: cell(row, 'text'), fontId: 'block', position: 'side', threadColourId };
}

const JUDGEMENTS: readonly Judgement[] = ['accept', 'warn', 'hold', 'reject'];

function leadingJudgement(expectation: string): Judgement {
  const judgement = JUDGEMENTS.find((candidate) => expectation.startsWith(candidate));
  if (!judgement) throw new Error(`No judgement leads “${expectation}”`);
  return judgement;
}

function cell(row: JourneyRow, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`The journey table has no column ${column}`);
  return value;
}
