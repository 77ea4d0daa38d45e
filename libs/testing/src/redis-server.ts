import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { ensureRedisServer } from './redis-program.ts';

export interface RedisServer {
  url: string;
  port: number;
  /** Ends it as a power cut would; nothing that it held comes back. */
  kill: () => Promise<void>;
  stop: () => Promise<void>;
}

export interface RedisServerOptions {
  /** Default: a free one. */
  port?: number;
}

const program = path.join(import.meta.dirname, 'redis-process.ts');

/**
 * Starts an empty Redis that keeps nothing on disk. It is stopped by `stop()`, or when this process
 * ends in whatever way.
 */
export async function startRedisServer({
  port = 0,
}: RedisServerOptions = {}): Promise<RedisServer> {
  const redis = ensureRedisServer();
  // In a process group of its own it does not hear Ctrl-C, and outlives us until it has cleaned up.
  const server = spawn(process.execPath, [program, redis, String(port)], { detached: true });
  const exited = once(server, 'exit');
  const words = text(server.stderr);
  const [usedPort = 0, pid = 0] = await Promise.race([
    once(server.stdout, 'data').then(([line]) => String(line).split(' ').map(Number)),
    exited.then(async () => {
      throw new Error(`Redis did not start:\n${await words}`);
    }),
  ]);
  return {
    url: `redis://127.0.0.1:${usedPort}`,
    port: usedPort,
    kill: async () => {
      process.kill(pid, 'SIGKILL');
      await exited;
    },
    stop: async () => {
      server.stdin.end();
      await exited;
    },
  };
}
