import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { childEnvironment, given } from './stack/given.ts';
import { repositoryDir } from './stack/repository.ts';

/** Everything that has to hold before a change lands; each step can be run alone by the command shown. */
const steps: [name: string, command: string[]][] = [
  ['clients', ['node', 'scripts/generate-clients.ts']],
  ['format', ['prettier', '--check', '.']],
  // The boundary rule reads Nx's cached graph and passes silently without one.
  ['graph', ['nx', 'graph', '--file=.nx/graph.json']],
  // Project by project: one process for all outgrows its memory.
  ['lint', ['nx', 'run-many', '-t', 'lint', '--outputStyle=static', '--parallel=2']],
  ['types', ['nx', 'run-many', '-t', 'typecheck', '--outputStyle=static', '--parallel=2']],
  ['tests', ['node', 'scripts/test.ts']],
];

const bin = join(repositoryDir, 'node_modules/.bin');
const env = childEnvironment({ NX_DAEMON: 'false', PATH: `${bin}:${given['PATH']}` });
for (const [name, command] of steps) {
  console.log(`\n▸ ${name}: ${command.join(' ')}`);
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, { cwd: repositoryDir, stdio: 'inherit', env });
  if (status !== 0) {
    console.error(`\n${name} failed. Run it alone: npx ${command.join(' ')}`);
    process.exit(1);
  }
}
console.log('\nEverything holds.');
