import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A V8 CPU profile; times are microseconds of the monotonic clock. */
interface CpuProfile {
  nodes: { id: number; callFrame: CallFrame }[];
  samples: number[];
  timeDeltas: number[];
  startTime: number;
}

interface CallFrame {
  functionName: string;
  url: string;
  lineNumber: number;
}

export interface Window {
  /** Nanoseconds, as `process.hrtime.bigint()` gives them in any process of the machine. */
  from: bigint;
  until: bigint;
}

const PARTS_TOLD = 14;
const FUNCTIONS_TOLD = 30;

/** What the process whose profile lies in the folder spent its time on, its own time by part and by function. */
export async function profileShares(folder: string, { from, until }: Window): Promise<string[]> {
  const [file] = await readdir(folder);
  if (!file) throw new Error('There is no profile: did the process end by itself?');
  const profile = JSON.parse(await readFile(join(folder, file), 'utf8')) as CpuProfile;
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const parts = new Map<string, number>();
  const functions = new Map<string, number>();
  let total = 0;
  let idle = 0;
  let now = profile.startTime;
  for (const [index, id] of profile.samples.entries()) {
    const took = profile.timeDeltas[index] ?? 0;
    now += took;
    const frame = frames.get(id);
    if (!frame || now * 1000 < Number(from) || now * 1000 > Number(until)) continue;
    total += took;
    if (frame.functionName === '(idle)') idle += took;
    else {
      add(parts, partOf(frame), took);
      add(functions, `${frame.functionName || '(anonymous)'}  ${placeOf(frame)}`, took);
    }
  }
  const busy = total - idle;
  const lines = (shares: Map<string, number>, told: number) =>
    [...shares]
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, told)
      .map(([name, took]) => `  ${((100 * took) / busy).toFixed(1).padStart(5)} %  ${name}`);
  return [
    `busy ${((100 * busy) / total).toFixed(0)} % of the time; of that`,
    ...lines(parts, PARTS_TOLD),
    '',
    'by function, own time',
    ...lines(functions, FUNCTIONS_TOLD),
  ];
}

const add = (shares: Map<string, number>, name: string, took: number): void =>
  void shares.set(name, (shares.get(name) ?? 0) + took);

/** The package that a function belongs to, a library of ours, or a part of Node. */
function partOf({ url, functionName }: CallFrame): string {
  if (functionName === '(garbage collector)') return 'garbage collection';
  const [, inPackage] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (inPackage) return inPackage;
  const [, ours] = /\/(libs\/(?:modules\/)?[^/]+|services\/[^/]+)\//.exec(url) ?? [];
  if (ours) return ours;
  if (url.startsWith('node:'))
    return url.replace('node:internal/', 'node:').split('/', 1)[0] ?? url;
  return 'native code of Node';
}

const placeOf = ({ url, lineNumber }: CallFrame): string =>
  url ? `${url.split('/').slice(-3).join('/')}:${lineNumber + 1}` : '';
