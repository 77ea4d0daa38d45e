import { createConnection } from 'node:net';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import type { Message, MessageSummary } from '../src/mail/message.ts';
import { eventually, postJson, startWorld } from './world.ts';

interface Listing {
  messages: MessageSummary[];
  total: number;
}

async function openInbox() {
  const { sandbox } = await startWorld();
  const mailer = createTransport({ host: '127.0.0.1', port: sandbox.smtpPort });
  const get = async (path: string) => fetch(`${sandbox.inboxUrl}${path}`);
  return {
    sandbox,
    get,
    send: (mail: object) => mailer.sendMail({ from: 'Shop <shop@example.com>', ...mail }),
    list: async (query = '') => (await (await get(`/api/messages${query}`)).json()) as Listing,
  };
}

test('a sent mail is listed and read with text, HTML and headers', async () => {
  const { send, list, get } = await openInbox();
  const { messageId } = await send({
    to: 'Ada <Ada@example.com>',
    subject: 'Your order HH-7K3M9 ✓',
    text: 'Thank you – we are cutting.\n\nHarness Hero',
    html: '<p>Thank you – we are <b>cutting</b>.</p>',
    headers: { 'X-Shop': 'yes' },
    attachments: [{ filename: 'slip.pdf', content: 'pdf' }],
  });
  const { messages, total } = await list();
  expect(total).toBe(1);
  expect(messages[0]).toMatchObject({
    messageId,
    from: 'shop@example.com',
    to: ['ada@example.com'],
    subject: 'Your order HH-7K3M9 ✓',
    preview: 'Thank you – we are cutting. Harness Hero',
    copies: 1,
    orderNumbers: ['HH-7K3M9'],
  });
  const message = (await (await get(`/api/messages/${messages[0]?.id}`)).json()) as Message;
  expect(message).toMatchObject({
    html: '<p>Thank you – we are <b>cutting</b>.</p>\n',
    headers: { 'x-shop': 'yes' },
    attachments: [{ filename: 'slip.pdf', sizeBytes: 3 }],
  });
});

test('lists newest first, by recipient, by order, and no more than asked for', async () => {
  const { send, list } = await openInbox();
  await send({ to: 'ada@example.com', subject: 'Order HH-AAAA1' });
  await send({ to: 'bob@example.com', subject: 'Order HH-BBBB2' });
  await send({ to: 'cy@example.com', bcc: 'ada@example.com', subject: 'Note', text: 'HH-BBBB2' });
  const subjects = async (query: string) =>
    (await list(query)).messages.map(({ subject }) => subject);

  expect(await subjects('')).toEqual(['Note', 'Order HH-BBBB2', 'Order HH-AAAA1']);
  expect(await subjects('?limit=1')).toEqual(['Note']);
  expect(await subjects('?to=ADA@example.com')).toEqual(['Note', 'Order HH-AAAA1']);
  expect(await subjects('?order=HH-BBBB2')).toEqual(['Note', 'Order HH-BBBB2']);
  expect(await list('?to=nobody@example.com')).toEqual({ messages: [], total: 0 });
});

test('a mail sent twice appears once, with its copies counted', async () => {
  const { send, list } = await openInbox();
  const mail = { to: 'ada@example.com', subject: 'Once', messageId: '<same@shop>' };
  await Promise.all([send(mail), send(mail)]);
  const { messages, total } = await list();
  expect(total).toBe(1);
  expect(messages[0]).toMatchObject({ messageId: '<same@shop>', copies: 2 });
});

test('any login will do', async () => {
  const { sandbox, list } = await openInbox();
  const auth = { user: 'anybody', pass: 'anything' };
  const mailer = createTransport({ host: '127.0.0.1', port: sandbox.smtpPort, auth });
  await mailer.sendMail({ from: 'a@example.com', to: 'b@example.com', subject: 'With login' });
  expect((await list()).total).toBe(1);
});

test('a mail beyond the limit is refused and the next one is taken', async () => {
  const { send, list } = await openInbox();
  const huge = 'x'.repeat(6 * 1024 * 1024);
  await expect(send({ to: 'ada@example.com', text: huge })).rejects.toMatchObject({
    responseCode: 552,
  });
  await send({ to: 'ada@example.com', text: 'short' });
  expect((await list()).total).toBe(1);
});

test('a mail whose parts nest without end is refused', async () => {
  const { sandbox, list } = await openInbox();
  const depth = 60;
  const open = Array.from(
    { length: depth },
    (_, level) => `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`,
  );
  const answers = await talk(sandbox.smtpPort, [
    'MAIL FROM:<a@example.com>',
    'RCPT TO:<b@example.com>',
    'DATA',
    `${open.join('')}\r\nend\r\n.`,
  ]);
  expect(answers.at(-1)).toMatch(/^554/);
  expect((await list()).total).toBe(0);
});

test('nonsense and a broken connection leave the catcher running', async () => {
  const { sandbox, send, list } = await openInbox();
  await talk(sandbox.smtpPort, ['MAIL FROM:<a@example.com>', 'RCPT TO:<b@example.com>', 'DATA']);
  const answers = await talk(sandbox.smtpPort, ['\u0000\u0001', 'RCPT TO:<>', 'DATA']);
  expect(answers.every((answer) => answer.startsWith('5'))).toBe(true);
  await send({ to: 'ada@example.com', subject: 'Still here' });
  await eventually(async () => expect((await list()).total).toBe(1));
});

test('the inbox can be emptied, alone or with everything else', async () => {
  const { sandbox, send, list } = await openInbox();
  await send({ to: 'ada@example.com' });
  const emptied = await fetch(`${sandbox.inboxUrl}/api/messages`, { method: 'DELETE' });
  expect(emptied.status).toBe(204);
  expect((await list()).total).toBe(0);
  await send({ to: 'ada@example.com' });
  await postJson(`${sandbox.stripeUrl}/_sandbox/reset`, {});
  expect((await list()).total).toBe(0);
});

test.each([
  ['/api/messages?limit=0', 400],
  ['/api/messages?limit=many', 400],
  ['/api/messages?page=2', 400],
  ['/api/messages/none', 404],
  ['/api/messages/..%2f..%2fstripe.journal', 404],
  ['/none', 404],
  ['/', 200],
])('answers GET %s with %i', async (path, status) => {
  const { get } = await openInbox();
  expect((await get(path)).status).toBe(status);
});

/** Speaks SMTP by hand: one answer per line sent, after the greeting. */
async function talk(port: number, lines: readonly string[]): Promise<string[]> {
  const socket = createConnection(port, '127.0.0.1');
  const answers: string[] = [];
  const reader = createInterface(socket);
  await once(reader, 'line');
  socket.write('HELO test\r\n');
  await once(reader, 'line');
  for (const line of lines) {
    socket.write(`${line}\r\n`);
    answers.push(String((await once(reader, 'line'))[0]));
  }
  socket.destroy();
  return answers;
}
