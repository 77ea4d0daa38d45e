import { modules } from '@pet/backend/modules';
import { parseEnvironment } from '@pet/host';
import { environmentSchema as sandboxSchema } from '../../apps/sandbox/src/environment.ts';
import { environmentSchema as webSchema } from '../../apps/web/src/environment.ts';
import { settingSections } from '../settings/sections.ts';
import type { Environment } from '../stack/environment.ts';
import { dotEnv } from '../stack/given.ts';
import { localInstallation } from '../stack/installation.ts';
import { fail, ok, warn, type Check } from './check.ts';

/** Whether every process would start with what is set. */
export const settingsChecks: Check[] = [
  { name: 'Settings', run: checkSettings },
  { name: 'Names in .env', run: async () => findingOfNames(dotEnv) },
];

async function checkSettings() {
  try {
    const faults = faultsOf((await localInstallation()).env);
    return faults.length === 0 ? ok('every process understands them') : faulty(faults.join('; '));
  } catch (error) {
    return faulty(error instanceof Error ? error.message : String(error));
  }
}

const faulty = (faults: string) =>
  fail(faults, 'correct it in .env; .env.example tells what is expected');

/** What the backend, the web app and the sandbox would refuse to start with. */
export function faultsOf(env: Environment): string[] {
  const faults: string[] = [];
  try {
    parseEnvironment(env, modules as never);
  } catch (error) {
    faults.push((error as Error).message);
  }
  for (const schema of [webSchema, sandboxSchema]) {
    const issues = schema.safeParse(env).error?.issues ?? [];
    faults.push(...issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  }
  return faults;
}

/** A name that nothing reads is most often a slip of the pen. */
export function findingOfNames(settings: Environment) {
  const known = new Set(
    settingSections().flatMap((section) => section.settings.map(({ name }) => name)),
  );
  const unknown = Object.keys(settings).filter((name) => !known.has(name));
  return unknown.length === 0
    ? ok(`${Object.keys(settings).length} set`)
    : warn(`nothing reads ${unknown.join(', ')}`, 'take the names from .env.example');
}
