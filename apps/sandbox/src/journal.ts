import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

const lineBreak = '\n';

/** An append-only file of JSON lines, read once at start and written from then on. */
export interface Journal<Entry> {
  /** Bytes in the file, to decide when a rewrite pays. */
  readonly bytes: number;
  /** Returns when the operating system holds the line: a killed process loses nothing appended. */
  append(entry: Entry): void;
  /** Replaces the whole file by the given entries, atomically. */
  rewrite(entries: Iterable<Entry>): void;
  close(): void;
}

/**
 * Reads a journal's entries. A last line without its line break was torn by a kill, so it was never
 * acknowledged and is left out.
 * @throws Error naming the file and line when a complete line is not JSON.
 */
export function readJournal<Entry>(path: string): { entries: Entry[]; bytes: number } {
  const text = readIfPresent(path);
  const whole = text.slice(0, text.lastIndexOf(lineBreak) + 1);
  const lines = whole.split(lineBreak).slice(0, -1);
  const entries = lines.map((line, index) => parseLine<Entry>(line, path, index + 1));
  return { entries, bytes: Buffer.byteLength(whole) };
}

/**
 * Opens a journal for writing. The file is touched at the first append only, so a second process that
 * fails to get its port has changed nothing.
 * @param validBytes length up to which the file is sound; a torn tail beyond it is cut off.
 */
export function openJournal<Entry>(path: string, validBytes: number): Journal<Entry> {
  let file: number | undefined;
  let bytes = validBytes;

  function open(): number {
    mkdirSync(dirname(path), { recursive: true });
    const opened = openSync(path, 'a');
    ftruncateSync(opened, bytes);
    return opened;
  }

  function append(entry: Entry): void {
    file ??= open();
    try {
      bytes += writeWhole(file, JSON.stringify(entry) + lineBreak);
    } catch (error) {
      // A full disk may have taken half a line; the next line must not be glued to it.
      ftruncateSync(file, bytes);
      throw error;
    }
  }

  function close(): void {
    if (file !== undefined) closeSync(file);
    file = undefined;
  }

  function rewrite(entries: Iterable<Entry>): void {
    close();
    mkdirSync(dirname(path), { recursive: true });
    const draft = `${path}.draft`;
    const written = openSync(draft, 'w');
    bytes = 0;
    for (const entry of entries) bytes += writeWhole(written, JSON.stringify(entry) + lineBreak);
    closeSync(written);
    renameSync(draft, path);
    file = openSync(path, 'a');
  }

  return {
    get bytes() {
      return bytes;
    },
    append,
    rewrite,
    close,
  };
}

function readIfPresent(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function parseLine<Entry>(line: string, path: string, lineNumber: number): Entry {
  try {
    return JSON.parse(line) as Entry;
  } catch (cause) {
    throw new Error(`${path}:${lineNumber} is damaged; delete the file to start afresh`, { cause });
  }
}

function writeWhole(file: number, text: string): number {
  const data = Buffer.from(text);
  let offset = 0;
  while (offset < data.length) offset += writeSync(file, data, offset);
  return data.length;
}
