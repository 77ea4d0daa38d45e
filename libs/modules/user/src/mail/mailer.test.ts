import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { smtpMailer } from './mailer.ts';

const sockets: Socket[] = [];
const server = createServer((socket) => void sockets.push(socket));
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

it('gives up on a mail server that takes the call and says nothing', async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const settings = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Shop <shop@example.com>' };
  const mail = {
    to: { name: 'Anna', address: 'anna@example.com' },
    subject: 'Hello',
    text: 'Hello',
  };
  await expect(smtpMailer(settings, 100).send('m1', mail)).rejects.toThrow(/greeting/i);
});
