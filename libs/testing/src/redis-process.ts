/**
 * Runs one throwaway Redis for as long as its standard input stays open, that is, as long as the
 * process that started it lives. Prints port and process id when it answers.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './free-port.ts';

async function main(program: string, wantedPort: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pet-redis-'));
  const port = wantedPort || (await freePort());
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
  const server = spawn(program, settings, { stdio: ['ignore', 'pipe', 'pipe'] });
  const words: Buffer[] = [];
  server.stdout.on('data', (chunk: Buffer) => words.push(chunk));
  server.once('exit', () => {
    process.stderr.write(Buffer.concat(words));
    void rm(folder, { recursive: true, force: true }).finally(() => process.exit(1));
  });
  const end = () => void server.kill('SIGKILL');
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM']) process.once(signal, end);
  process.stdin.once('end', end).resume();
  while (server.exitCode === null && !(await answers(port))) await delay(5);
  process.stdout.write(`${port} ${server.pid}\n`);
}

/** Whether the server lets somebody in. */
async function answers(port: number): Promise<boolean> {
  const socket = createConnection({ port, host: '127.0.0.1' });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

await main(process.argv[2] ?? '', Number(process.argv[3]));
