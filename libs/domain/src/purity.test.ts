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

/** What the builder's page runs for its first choice, which all of Zod would hold up. */
const shownFirst = sources.filter(
  (path) => /^builder\/(rules|geometry|drawing)\//.test(path) && !path.endsWith('.schema.ts'),
);
const SCHEMA_IMPORT = /^import \{([^}]*)\} from '(?:zod|[^']*\.schema\.ts)'/gm;

test.each(shownFirst)('%s takes types alone from a schema', (path) => {
  const source = readFileSync(join(import.meta.dirname, path), 'utf8');
  const names = [...source.matchAll(SCHEMA_IMPORT)].flatMap(([, list = '']) => list.split(','));
  expect(names.filter((name) => !/^\s*(type .*)?$/s.test(name))).toEqual([]);
});
