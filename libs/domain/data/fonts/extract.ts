/**
 * Writes the outlines of the stitched fonts beside this script, and their widths into the newest
 * catalogue, which has names and least heights of its own:
 *   node libs/domain/data/fonts/extract.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources } from './sources.ts';

const CATALOGUE = join(import.meta.dirname, '../catalogue.v2.json');

const lines = (entries: [string, unknown][]) =>
  `{\n${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',\n')}\n}\n`;

let catalogue = readFileSync(CATALOGUE, 'utf8');
for (const [fontId, { metrics, outlines }] of readSources()) {
  writeFileSync(join(import.meta.dirname, `${fontId}.json`), lines(Object.entries(outlines)));
  // One font is one line, of which only the end is measured.
  const entry = new RegExp(`^( *\\{"id": "${fontId}",.*"heightMinMm": \\d+).*?(,?)$`, 'm');
  const measured = JSON.stringify(metrics).slice(1);
  if (!entry.test(catalogue)) throw new Error(`${CATALOGUE} has no line of the font ${fontId}`);
  catalogue = catalogue.replace(entry, (_, head: string, comma: string) => `${head}, ${measured}${comma}`);
}
writeFileSync(CATALOGUE, catalogue);
