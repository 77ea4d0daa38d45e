import type { Redis } from 'ioredis';
import type { Clock } from '../clock.ts';
import {
  EventsMissingError,
  TransportNotReadyError,
  type Inspection,
  type Outlet,
} from '../transport.ts';
import { isReady } from './connection.ts';
import { packEntries } from './stream-entry.ts';
import { idOf, noEntry, referenceOf } from './stream-id.ts';
import { lastReference, readGroups, type Group } from './stream-state.ts';

export interface StreamOutletOptions {
  stream: string;
  /** For questions. */
  commands: Redis;
  /** A connection that nobody else uses: what it watches belongs to the connection. */
  openSender: () => Redis;
  clock: Clock;
}

/** Confirmed entries stay for this long, for a subscription that is deployed after its publisher. */
const keepMs = 15 * 60_000;
/** Unless there are more of them. */
const keepMax = 1_000;

/** Whether an entry is there is told with all that it holds, so only so many are asked for at once. */
const askedFirst = 8;
const askedMax = 200;
const answerLengthMax = 1024 * 1024;

/** Writes one module's stream. */
export function streamOutlet({ stream, commands, openSender, clock }: StreamOutletOptions): Outlet {
  let sender: Redis | undefined;
  /** The last entry that the stream must have, as far as we know. */
  let tail: string | undefined;

  const assertUnchanged = (last: string) => {
    if (last === tail) return;
    tail = undefined;
    throw new EventsMissingError(`${stream} does not end where it was left`);
  };

  /** What an entry holds is known only by asking, so it begins with few and goes by the last answer. */
  let askedAtOnce = askedFirst;

  const inspectPage = async (references: readonly string[], subscriptions: readonly string[]) => {
    assertReady(commands);
    // In one transaction: a subscription that has let go of an entry only because somebody removed
    // it would else pass for one that has stored it.
    const asking = commands.multi().xinfo('STREAM', stream).xinfo('GROUPS', stream);
    for (const subscription of subscriptions) asking.xpending(stream, subscription);
    for (const id of references.map(idOf)) asking.xrange(stream, id, id);
    const [state, groupState, ...answers] = await answersOf(asking);
    assertUnchanged(lastReference(valueOf(state)));
    const pending = answers.slice(0, subscriptions.length).map(valueOf);
    const groups = readGroups(valueOf(groupState), new Map(zip(subscriptions, pending)));
    const entries = answers.slice(subscriptions.length).map(valueOf) as RangeAnswer[];
    return { ...judge(references, entries, subscriptions, groups), length: lengthOf(entries) };
  };

  return {
    isLossy: true,
    open: async () => {
      assertReady((sender ??= openSender()));
      assertReady(commands);
      tail = lastReference(await commands.xinfo('STREAM', stream).catch(ignoreAbsence));
    },
    send: async (batch) => {
      if (!sender) throw new Error(`The outlet to ${stream} is not open`);
      assertReady(sender);
      const [, state] = await answersOf(sender.pipeline().watch(stream).xinfo('STREAM', stream));
      assertUnchanged(lastReference(valueOf(state)));
      const entries = packEntries(batch);
      const adding = sender.multi();
      for (const { fields } of entries) adding.xadd(stream, '*', ...fields);
      const ids = await adding.exec();
      // Somebody wrote or emptied the stream in between.
      if (!ids) throw new EventsMissingError(`${stream} was changed by others`);
      const references = ids.map((id) => referenceOf(valueOf(id) as string));
      tail = references.at(-1);
      return entries.flatMap(({ eventCount }, index) =>
        Array<string>(eventCount).fill(references[index] as string),
      );
    },
    inspect: async (references, subscriptions) => {
      const found: Inspection = { stored: [], lost: [], subscriptions: [] };
      let at = 0;
      do {
        const page = references.slice(at, at + askedAtOnce);
        const { length, ...answer } = await inspectPage(page, subscriptions);
        found.stored.push(...answer.stored);
        found.lost.push(...answer.lost);
        found.subscriptions = answer.subscriptions;
        at += askedAtOnce;
        askedAtOnce = nextPageSize(page.length, length);
      } while (at < references.length);
      return found;
    },
    release: async (before) => {
      if (tail === undefined || tail === noEntry) return;
      const confirmed = before ?? tail;
      const isCrowded = (await commands.xlen(stream)) > keepMax;
      const kept = referenceOf(`${clock.now().getTime() - keepMs}-0`);
      const first = isCrowded || confirmed < kept ? confirmed : kept;
      await commands.xtrim(stream, 'MINID', idOf(first));
    },
    retire: async (subscription) => {
      assertReady(commands);
      await commands.xgroup('DESTROY', stream, subscription).catch(ignoreAbsence);
    },
  };
}

/** The entry that was asked for, or nothing. */
type RangeAnswer = [id: string, fields: string[]][];

const lengthOf = (answers: readonly RangeAnswer[]): number =>
  answers.flat().reduce((sum, [, fields]) => sum + fields.join('').length, 0);

/** As many entries as fill an answer if they are like the last ones. */
const nextPageSize = (asked: number, length: number): number =>
  Math.max(1, Math.min(askedMax, Math.floor((asked * answerLengthMax) / Math.max(1, length))));

function judge(
  references: readonly string[],
  entries: readonly RangeAnswer[],
  subscriptions: readonly string[],
  groups: ReadonlyMap<string, Group>,
): Inspection {
  const isThere = (index: number) => (entries[index] ?? []).length > 0;
  const everybody = new Set([...subscriptions, ...groups.keys()]);
  const hasStored = (subscription: string, reference: string) => {
    const group = groups.get(subscription);
    return group !== undefined && reference <= group.delivered && reference < group.firstPending;
  };
  const isStored = (reference: string) =>
    [...everybody].every((subscription) => hasStored(subscription, reference));
  return {
    stored: references.filter((reference, index) => isThere(index) && isStored(reference)),
    lost: references.filter((_, index) => !isThere(index)),
    subscriptions: [...groups.keys()],
  };
}

const assertReady = (connection: Redis) => {
  if (!isReady(connection)) throw new TransportNotReadyError('Redis cannot be reached');
};

type Answer = [error: Error | null, value: unknown];

/** The answers to a pipeline or transaction. */
async function answersOf(pipeline: {
  exec: () => Promise<Answer[] | null>;
}): Promise<[Answer, Answer, ...Answer[]]> {
  return ((await pipeline.exec()) ?? []) as unknown as [Answer, Answer, ...Answer[]];
}

/** The value of an answer; undefined where stream or group does not exist. */
function valueOf([error, value]: Answer): unknown {
  return error ? ignoreAbsence(error) : value;
}

function ignoreAbsence(error: unknown): undefined {
  const isAbsent = /^(?:ERR no such key|NOGROUP|ERR The XGROUP subcommand requires)/;
  if (error instanceof Error && isAbsent.test(error.message)) return undefined;
  throw error;
}

const zip = (names: readonly string[], values: unknown[]): [string, unknown][] =>
  names.map((name, index) => [name, values[index]]);
