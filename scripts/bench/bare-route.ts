import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';

export interface BareRoute {
  /** A request that is answered with exactly `body` by a Fastify route that does nothing else. */
  requestWith: (body: string) => () => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts the comparison server as a process of its own, as the backend is one. */
export async function startBareRoute(): Promise<BareRoute> {
  const program = fileURLToPath(new URL('bare-server.ts', import.meta.url));
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [address] = (await once(child.stdout, 'data')) as [Buffer];
  const pool = new Pool(String(address).trim(), { connections: 64 });
  const send = async (method: 'PUT' | 'GET', body?: string) => {
    const answer = await pool.request({
      path: '/',
      method,
      body: body ?? null,
      headers: { 'content-type': 'text/plain' },
    });
    await answer.body.dump();
  };
  return {
    requestWith: (body) => {
      const ready = send('PUT', body);
      return async () => {
        await ready;
        await send('GET');
      };
    },
    stop: async () => {
      await pool.close();
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
