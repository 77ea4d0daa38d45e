/**
 * Plays one session of several thousand calls to a shop in one topology, sends each call to a shop in
 * another as well, and compares all answers: `npm run parity`, with
 * `-- --calls 3000 --topologies monolith,hybrid --seed 7`. Exits with 1 when anything differs that may not.
 */
import { parseArgs } from 'node:util';
import { allowedDifferences } from './parity/allowed-differences.ts';
import { disparityWords } from './parity/disparity-words.ts';
import { playSession } from './parity/session.ts';
import { openTwinShops } from './parity/twin-shops.ts';
import { topologyNamed } from './stack/topologies.ts';

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '3000' },
    topologies: { type: 'string', default: 'monolith,microservices' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
});

console.log(`${values.topologies}, ${values.calls} calls, seed ${values.seed}`);
const shops = await openTwinShops(values.topologies.split(',').map(topologyNamed));
try {
  const startedAt = performance.now();
  const { shares, brokenOff } = await playSession(shops, {
    seed: Number(values.seed),
    calls: Number(values.calls),
  });
  for (const [name, calls] of shares) console.log(`${String(calls).padStart(6)}  ${name}`);
  const { disparities } = shops;
  for (const disparity of disparities) console.log(`\n${disparityWords(disparity)}`);
  for (const visit of brokenOff) console.log(`\nbroken off: ${visit}`);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  console.log(
    `\n${shops.calls()} calls in ${seconds} s, ${disparities.length} answered differently ` +
      `(allowed: ${allowedDifferences.map(({ what }) => what).join(', ')})`,
  );
  process.exitCode = disparities.length + brokenOff.length === 0 ? 0 : 1;
} finally {
  await shops.close();
}
