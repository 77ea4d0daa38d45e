import { parseArgs } from 'node:util';
import { given } from './stack/given.ts';
import { localPorts } from './stack/installation.ts';
import { dataDir } from './stack/repository.ts';
import { resetData } from './stack/reset-data.ts';
import { startStack, type Stack } from './stack/stack.ts';
import { topologyNamed } from './stack/topologies.ts';
import { welcome } from './stack/welcome.ts';

const { values } = parseArgs({
  options: {
    dev: { type: 'boolean', default: false },
    topology: { type: 'string', default: given['HH_TOPOLOGY'] },
    reset: { type: 'boolean', default: false },
  },
});

/** Since the process began, so that loading counts too. */
const since = () => `${(performance.now() / 1000).toFixed(1)} s`;

if (values.reset) await resetData(dataDir);

let stack: Stack | null = null;
const told = new AbortController();
const stop = async () => {
  if (told.signal.aborted) return;
  told.abort();
  console.log('\nClosing the shop …');
  // A start under way clears up behind itself.
  if (!stack) return;
  await stack.stop();
  process.exit();
};
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());

try {
  stack = await startStack({
    ports: localPorts(),
    dataDir,
    topology: topologyNamed(values.topology),
    isDev: values.dev,
    scenario: 'demo',
    given,
    signal: told.signal,
    onProgress: (line) => console.log(`  ${since().padStart(7)}  ${line}`),
  });
  if (told.signal.aborted) {
    await stack.stop();
    process.exit(0);
  }
  for (const running of stack.processes.values()) {
    running.child.once('exit', (code) => {
      if (told.signal.aborted) return;
      console.error(`${running.name} ended (${code}); see ${running.logFile}`);
      process.exitCode = 1;
      void stop();
    });
  }
  console.log(welcome(stack.addresses, since()));
} catch (error) {
  if (told.signal.aborted) process.exit(0);
  console.error(
    `\n${error instanceof Error ? error.message : String(error)}\n\n  Stuck? npm run doctor\n`,
  );
  process.exit(1);
}
