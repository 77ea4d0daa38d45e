/**
 * Where the modules run, and where their calls go: `npm run topology -- status | shadow | set | back`.
 * Every process follows a change within a second. Exits with 1 if it is refused, with 2 if not understood.
 */
import { userInfo } from 'node:os';
import { openTopologyConsole, type TopologyConsole } from '@pet/host';
import type { PlaceModule } from '@pet/host/contract';
import { localInstallation } from './stack/installation.ts';
import { failureWords } from './topology/failure-words.ts';
import { readCommand, USAGE, UsageError, type Command } from './topology/read-command.ts';
import { changedWords, statusPage } from './topology/status-table.ts';

process.exitCode = await main();

async function main(): Promise<number> {
  const command = understood(process.argv.slice(2));
  if (!command) return 2;
  const { databaseUrl, env, ports } = await localInstallation();
  const desk = openTopologyConsole({
    environment: { ...env, DATABASE_URL: databaseUrl },
    frontDoorUrl: `http://127.0.0.1:${ports.frontDoor}`,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  try {
    console.log(await carryOut(desk, command));
    return 0;
  } catch (error) {
    const words = failureWords(error, databaseUrl);
    if (words === null) throw error;
    console.error(words);
    return 1;
  } finally {
    await desk.close();
  }
}

function understood(args: string[]): Command | null {
  try {
    return readCommand(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return null;
  }
}

/** What to print of it. */
async function carryOut(desk: TopologyConsole, command: Command): Promise<string> {
  const status = await desk.status();
  if (command.kind === 'status') return statusPage(status);
  const { module } = command;
  const now = status.routing.find((routing) => routing.module === module);
  const { weight = 0, isShadowed = false } = now ?? {};
  const { routing } = await desk.place(changeOf(command, { weight, isShadowed }), changer());
  return changedWords(routing.filter((route) => route.module === module));
}

/** A weight keeps the shadow and a shadow the weight; going back ends both. */
function changeOf(
  command: Exclude<Command, { kind: 'status' }>,
  now: Pick<PlaceModule, 'weight' | 'isShadowed'>,
): PlaceModule {
  const { module } = command;
  switch (command.kind) {
    case 'set':
      return {
        module,
        ...now,
        weight: command.weight,
        url: command.url,
        isForced: command.isForced,
      };
    case 'shadow':
      return {
        module,
        ...now,
        isShadowed: command.isOn,
        url: command.url,
        isForced: command.isForced,
      };
    case 'back':
      return { module, weight: 0, isShadowed: false, url: null, isForced: false };
  }
}

function changer(): string {
  try {
    return userInfo().username;
  } catch {
    return 'command line';
  }
}
