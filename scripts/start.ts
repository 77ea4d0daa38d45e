import { parseArgs } from 'node:util';
import { portBlock } from './stack/ports.ts';
import { dataDir } from './stack/repository.ts';
import { resetData } from './stack/reset-data.ts';
import { startStack, type Stack } from './stack/stack.ts';
import { welcome } from './stack/welcome.ts';

const { values } = parseArgs({
  options: {
    dev: { type: 'boolean', default: false },
    reset: { type: 'boolean', default: false },
  },
});

const startedAt = Date.now();
const since = () => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;

if (values.reset) await resetData(dataDir);

let stack: Stack | null = null;
let isStopping = false;
const stop = async () => {
  if (isStopping) return;
  isStopping = true;
  console.log('\nClosing the shop …');
  await stack?.stop();
  process.exit(0);
};
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());

try {
  stack = await startStack({
    ports: portBlock(Number(process.env['HH_PORT_OFFSET'] ?? 0)),
    dataDir,
    isDev: values.dev,
    scenario: 'demo',
    given: process.env,
    onProgress: (line) => console.log(`  ${since().padStart(7)}  ${line}`),
  });
  for (const running of stack.processes.values()) {
    running.child.once('exit', (code) => {
      if (isStopping) return;
      console.error(`${running.name} ended (${code}); see ${running.logFile}`);
      process.exitCode = 1;
      void stop();
    });
  }
  console.log(welcome(stack.addresses, since()));
} catch (error) {
  console.error(
    `\n${error instanceof Error ? error.message : String(error)}\n\n  Stuck? npm run doctor\n`,
  );
  process.exit(1);
}
