import { Pool } from 'undici';
import { startProgram } from './program.ts';

export interface BareRoute {
  /** A request that is answered with exactly `body` by a Fastify route that does nothing else. */
  requestWith: (body: string) => () => Promise<void>;
  stop: () => Promise<void>;
}

export async function startBareRoute(): Promise<BareRoute> {
  const server = await startProgram('bare-server.ts');
  const pool = new Pool(server.url, { connections: 64 });
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
      await server.stop();
    },
  };
}
