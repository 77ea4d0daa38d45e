import { createConnection } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { startRedisServer } from '../src/redis-server.ts';

async function isReachable(port: number): Promise<boolean> {
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

describe('a Redis server for tests', () => {
  it('is gone when it is stopped or killed, and can come back at the same address', async () => {
    const first = await startRedisServer();
    await first.kill();
    expect(await isReachable(first.port)).toBe(false);
    const second = await startRedisServer({ port: first.port });
    expect(await isReachable(first.port)).toBe(true);
    await second.stop();
    expect(await isReachable(first.port)).toBe(false);
  });
});
