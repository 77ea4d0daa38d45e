import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openMessageStore } from './message-store.ts';
import type { ReceivedMail } from './parse-mail.ts';

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'message-store-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function mailOf(subject: string, text = ''): ReceivedMail {
  return {
    messageId: `<${subject}@shop>`,
    from: 'shop@example.com',
    to: ['ada@example.com'],
    subject,
    preview: '',
    orderNumbers: [],
    text,
    html: null,
    headers: {},
    attachments: [],
  };
}

const limits = { messagesMax: 3, totalBytesMax: 5_000 };

function subjectsIn(folder: string): string[] {
  return openMessageStore(folder, limits)
    .list({}, 10)
    .messages.map(({ subject }) => subject);
}

test('keeps the newest up to its limit, on disk too', () => {
  const folder = makeFolder();
  const store = openMessageStore(folder, limits);
  for (const subject of ['1', '2', '3', '4']) store.add(mailOf(subject));
  expect(store.list({}, 10)).toMatchObject({ total: 3 });
  expect(readdirSync(folder)).toHaveLength(3);
  expect(subjectsIn(folder)).toEqual(['4', '3', '2']);
});

test('large mails make room sooner', () => {
  const folder = makeFolder();
  const store = openMessageStore(folder, limits);
  store.add(mailOf('1', 'x'.repeat(3_000)));
  store.add(mailOf('2', 'x'.repeat(3_000)));
  expect(subjectsIn(folder)).toEqual(['2']);
});

test('a forgotten mail that comes again is new', () => {
  const store = openMessageStore(makeFolder(), limits);
  for (const subject of ['1', '2', '3', '4', '1']) store.add(mailOf(subject));
  expect(store.list({}, 1).messages).toMatchObject([{ subject: '1', copies: 1 }]);
});

test('counts copies across restarts', () => {
  const folder = makeFolder();
  openMessageStore(folder, limits).add(mailOf('1'));
  expect(openMessageStore(folder, limits).add(mailOf('1'))).toMatchObject({ copies: 2 });
});

test('a damaged file is no mail and no reason not to start', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'm1.json'), '{"id":');
  openMessageStore(folder, limits).add(mailOf('1'));
  expect(subjectsIn(folder)).toEqual(['1']);
});
