import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openJournal, readJournal } from './journal.ts';

function journalPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'journal-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'deep', 'test.jsonl');
}

function write(path: string, entries: readonly number[]): void {
  const journal = openJournal<number>(path, readJournal(path).bytes);
  entries.forEach((entry) => journal.append(entry));
  journal.close();
}

test('reads back what was appended, run after run', () => {
  const path = journalPath();
  write(path, [1, 2]);
  write(path, [3]);
  expect(readJournal(path).entries).toEqual([1, 2, 3]);
});

test('leaves out a line torn by a kill and goes on after the last whole one', () => {
  const path = journalPath();
  write(path, [1, 2]);
  appendFileSync(path, '{"half":');
  expect(readJournal(path).entries).toEqual([1, 2]);
  write(path, [3]);
  expect(readJournal(path).entries).toEqual([1, 2, 3]);
});

test('names the line that is damaged', () => {
  const path = journalPath();
  write(path, [1, 2]);
  writeFileSync(path, readFileSync(path, 'utf8').replace('1', '{'));
  expect(() => readJournal(path)).toThrow(/test\.jsonl:1 is damaged/);
});

test('a rewrite replaces everything and appending goes on', () => {
  const path = journalPath();
  const journal = openJournal<number>(path, 0);
  [1, 2, 3].forEach((entry) => journal.append(entry));
  journal.rewrite([9]);
  journal.append(10);
  expect(journal.bytes).toBe(readFileSync(path).length);
  journal.close();
  expect(readJournal(path).entries).toEqual([9, 10]);
});

test('touches no file before the first append', () => {
  const path = journalPath();
  openJournal<number>(path, 0).close();
  expect(() => readFileSync(path)).toThrow(/ENOENT/);
});
