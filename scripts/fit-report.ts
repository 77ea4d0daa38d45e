/**
 * Checks fit against what is published: advice against makers' size charts, expected girths against
 * measured ones, recognition of slips, and the journeys. `npm run fit:report`, as JSON with `--json`.
 */
import { parseArgs } from 'node:util';
import { computeReport } from './fit-report/compute-report.ts';
import { printReport } from './fit-report/print-report.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const report = computeReport();
console.log(values.json ? JSON.stringify(report, null, 2) : printReport(report));
