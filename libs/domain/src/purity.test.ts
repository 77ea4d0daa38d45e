import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What would tie the domain to one machine, or make it answer differently twice. */
const IMPURE =
  /from 'node:|Date\.now|new Date\(\)|Math\.random|process\.|crypto\.|\bfetch\(|console\./;

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !/\.(test|arbitrary)\.ts$/.test(path),
);

test('there are sources to look at', () => expect(sources.length).toBeGreaterThan(50));

test.each(sources)('%s runs the same in browser and server, every time', (path) => {
  expect(readFileSync(join(import.meta.dirname, path), 'utf8')).not.toMatch(IMPURE);
});
