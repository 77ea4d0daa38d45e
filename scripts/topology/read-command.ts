import { parseArgs } from 'node:util';
import { isServiceAddress, moduleNames, type ModuleName } from '@pet/rpc';

export const USAGE = `npm run topology -- status                                what runs where, and how it fares
npm run topology -- shadow <module> [--url http://…]      ask the service too, and compare (--off ends it)
npm run topology -- set <module> <percent> [--url …]      send that part of the calls to the service
npm run topology -- back <module>                         answer all calls here again
  --force   although the service is not ready or promises other things
  <module>  ${moduleNames.join(', ')}`;

export type Command =
  | { kind: 'status' }
  | { kind: 'set'; module: ModuleName; weight: number; url: string | null; isForced: boolean }
  | { kind: 'shadow'; module: ModuleName; isOn: boolean; url: string | null; isForced: boolean }
  | { kind: 'back'; module: ModuleName };

/** What was asked for was not understood; the message says what was wrong with it. */
export class UsageError extends Error {}

/** Throws a `UsageError`. */
export function readCommand(args: readonly string[]): Command {
  const { positionals, values } = parsed(args);
  const [kind = 'status', ...rest] = positionals;
  const { url = null, force: isForced = false, off = false } = values;
  if (url !== null && !isServiceAddress(url)) {
    throw new UsageError(`--url wants an address like http://127.0.0.1:4002, not “${url}”.`);
  }
  switch (kind) {
    case 'status':
      return only(rest, 0, { kind });
    case 'set':
      return only(rest, 2, { kind, module: moduleIn(rest), weight: weightIn(rest), url, isForced });
    case 'shadow':
      return only(rest, 1, { kind, module: moduleIn(rest), isOn: !off, url, isForced });
    case 'back':
      return only(rest, 1, { kind, module: moduleIn(rest) });
    default:
      throw new UsageError(`There is no command “${kind}”.`);
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { url: { type: 'string' }, force: { type: 'boolean' }, off: { type: 'boolean' } },
    });
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
}

function only(rest: readonly string[], wordsMax: number, command: Command): Command {
  const tooMuch = rest[wordsMax];
  if (tooMuch !== undefined) throw new UsageError(`“${tooMuch}” is one word too many.`);
  return command;
}

function moduleIn([word]: readonly string[]): ModuleName {
  const module = moduleNames.find((name) => name === word);
  if (word === undefined) throw new UsageError('Say which module.');
  if (!module) throw new UsageError(`“${word}” is no module.`);
  return module;
}

function weightIn([, word]: readonly string[]): number {
  if (word === undefined) throw new UsageError('Say how many percent, e.g. 10%.');
  const weight = /^(\d{1,3})\s?%?$/.exec(word)?.[1];
  if (weight === undefined || Number(weight) > 100) {
    throw new UsageError(`“${word}” is no whole percentage from 0 to 100.`);
  }
  return Number(weight);
}
