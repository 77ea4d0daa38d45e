import { CAUSES, type Agreement, type Cause } from './agreement.ts';
import type { Report } from './compute-report.ts';

type Row = Record<string, string | number>;

/** The report as tables to read. */
export function printReport(report: Report): string {
  return [
    'AGREEMENT with makers’ charts: the middle animal of each adult breed of the table, its chest decides.',
    'Agreed: the band of the size that we advise and that of the maker’s share half of the narrower one.',
    'Both contain the animal; two sizes that share less would send its neighbours to different places.',
    table(report.agreement.map(agreementRow)),
    'WHY they part',
    table(causeRows(report.agreement)),
    'EXPECTED GIRTHS against rows with a source (logarithms, in per cent; + is expected too large)',
    table(
      report.girths.map(({ what, count, biasPercent, rmsePercent, worst }) => ({
        what,
        n: count,
        'bias %': biasPercent,
        'RMSE %': rmsePercent,
        worst,
      })),
    ),
    'SLIPS: every adult breed × every slip. Noticed: warned, held or refused. Right: the true figures were offered.',
    table(slipRows(report)),
    'FALSE ALARMS on clean figures (low, middle and high of each breed, in both systems of units)',
    table(
      (['breedTold', 'mixed'] as const).map((kind) => {
        const { animals, offers, held, examples } = report.falseAlarms[kind];
        return {
          breed: kind === 'mixed' ? 'not told' : 'told',
          animals,
          'correction offered': share(offers, animals),
          'held or refused': share(held, animals),
          examples: examples.join(', '),
        };
      }),
    ),
    `JOURNEYS: ${report.journeys.asExpected} of ${report.journeys.count} judged as their table expects` +
      report.journeys.different.map(({ id, judged }) => ` ${id}: ${judged}`).join(';'),
  ].join('\n\n');
}

const agreementRow = (row: Agreement): Row => ({
  model: row.model,
  sizes: row.sizes,
  animals: row.animals,
  'both name one': row.compared,
  agreed: share(row.agreed, row.compared),
  'same letter': row.lettered === 0 ? '–' : share(row.sameLetter, row.lettered),
});

function causeRows(agreement: readonly Agreement[]): Row[] {
  return (Object.keys(CAUSES) as Cause[]).map((cause) => {
    const entries = agreement.flatMap(({ model, causes }) =>
      causes[cause].examples.slice(0, 1).map((example) => `${example} (${model})`),
    );
    return {
      cause: CAUSES[cause],
      animals: agreement.reduce((sum, { causes }) => sum + causes[cause].count, 0),
      'for example': entries[0] ?? '',
    };
  });
}

const slipRows = ({ slips }: Report): Row[] =>
  slips.breedTold.map((told, index) => {
    const mixed = slips.mixed[index] ?? told;
    return {
      slip: told.name,
      noticed: share(told.noticed, told.animals),
      right: share(told.offeredRight, told.animals),
      wrong: share(told.offered - told.offeredRight, told.animals),
      'noticed, no breed': share(mixed.noticed, mixed.animals),
      'right, no breed': share(mixed.offeredRight, mixed.animals),
      'wrong, no breed': share(mixed.offered - mixed.offeredRight, mixed.animals),
    };
  });

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function table(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => String(row[column]).length)),
  );
  const line = (cells: (string | number)[]) =>
    cells
      .map((cell, index) => {
        const text = String(cell);
        const width = widths[index] ?? 0;
        return /^[-–]?\d/.test(text) ? text.padStart(width) : text.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [
    line(columns),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
  ].join('\n');
}
