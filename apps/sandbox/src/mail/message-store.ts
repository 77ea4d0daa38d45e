import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message, MessageSummary } from './message.ts';
import { summarize } from './message.ts';
import type { ReceivedMail } from './parse-mail.ts';

/** What is kept; the oldest mail makes room for the newest. */
const standardLimits = { messagesMax: 2_000, totalBytesMax: 256 * 1024 * 1024 };

export interface MessageFilter {
  /** A recipient's address. */
  to?: string | undefined;
  /** An order number. */
  order?: string | undefined;
}

/** The mails, one JSON file each; only their summaries are held in memory. */
export interface MessageStore {
  /** Returns when the file is written. A Message-ID seen before only counts one more copy. */
  add(mail: ReceivedMail): MessageSummary;
  /** Newest first, with the number of all that match. */
  list(filter: MessageFilter, limit: number): { messages: MessageSummary[]; total: number };
  get(id: string): Message | undefined;
  clear(): void;
}

interface Kept {
  summary: MessageSummary;
  bytes: number;
}

/** Opens the folder and takes up the mails in it. */
export function openMessageStore(folder: string, limits = standardLimits): MessageStore {
  mkdirSync(folder, { recursive: true });
  const kept = new Map<string, Kept>();
  const idByMessageId = new Map<string, string>();
  let totalBytes = 0;
  let lastStamp = 0;
  for (const message of readFolder(folder)) keep(message, Buffer.byteLength(encode(message)));

  function add(mail: ReceivedMail): MessageSummary {
    const known = mail.messageId === null ? undefined : idByMessageId.get(mail.messageId);
    const earlier = known === undefined ? undefined : get(known);
    const message = earlier ? addCopy(earlier, mail) : { ...mail, ...identify(), copies: 1 };
    const encoded = encode(message);
    writeWhole(fileOf(message.id), encoded);
    keep(message, Buffer.byteLength(encoded));
    makeRoom();
    return summarize(message);
  }

  /** Ids sort by arrival, also across restarts. */
  function identify(): { id: string; receivedAt: string } {
    const now = Date.now();
    lastStamp = Math.max(lastStamp + 1, now * 1_000);
    return { id: `m${lastStamp.toString(36)}`, receivedAt: new Date(now).toISOString() };
  }

  function keep(message: Message, bytes: number): void {
    totalBytes += bytes - (kept.get(message.id)?.bytes ?? 0);
    kept.set(message.id, { summary: summarize(message), bytes });
    if (message.messageId !== null) idByMessageId.set(message.messageId, message.id);
  }

  function makeRoom(): void {
    for (const [id, { summary, bytes }] of kept) {
      if (kept.size <= limits.messagesMax && totalBytes <= limits.totalBytesMax) return;
      kept.delete(id);
      idByMessageId.delete(summary.messageId ?? '');
      totalBytes -= bytes;
      rmSync(fileOf(id), { force: true });
    }
  }

  function list({ to, order }: MessageFilter, limit: number) {
    const matching = [...kept.values()]
      .map(({ summary }) => summary)
      .filter((summary) => to === undefined || summary.to.includes(to.toLowerCase()))
      .filter((summary) => order === undefined || summary.orderNumbers.includes(order));
    return { messages: matching.reverse().slice(0, limit), total: matching.length };
  }

  function get(id: string): Message | undefined {
    return kept.has(id) ? readMessage(fileOf(id)) : undefined;
  }

  function clear(): void {
    for (const id of kept.keys()) rmSync(fileOf(id), { force: true });
    kept.clear();
    idByMessageId.clear();
    totalBytes = 0;
  }

  function fileOf(id: string): string {
    return join(folder, `${id}.json`);
  }

  return { add, list, get, clear };
}

function addCopy(earlier: Message, mail: ReceivedMail): Message {
  const to = [...new Set([...earlier.to, ...mail.to])];
  return { ...earlier, to, copies: earlier.copies + 1 };
}

function encode(message: Message): string {
  return JSON.stringify(message, null, 2);
}

function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.draft`, text);
  renameSync(`${path}.draft`, path);
}

function* readFolder(folder: string): Iterable<Message> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  for (const name of names.sort()) {
    const message = readMessage(join(folder, name));
    if (message) yield message;
  }
}

/** A file that somebody deleted or damaged by hand is no mail. */
function readMessage(path: string): Message | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Message;
  } catch {
    return undefined;
  }
}
