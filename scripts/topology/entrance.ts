import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { Pool, type Dispatcher } from 'undici';

/** One address in front of the shop that can be moved from one front door to another, as an ingress is. */
export interface Entrance {
  url: string;
  /** New requests go there from now on; resolves when those under way elsewhere are answered. */
  moveTo: (url: string) => Promise<void>;
  close: () => Promise<void>;
}

interface FrontDoor {
  pool: Pool;
  underWay: Set<Promise<void>>;
}

export async function openEntrance(): Promise<Entrance> {
  let current: FrontDoor | null = null;
  const pass = async (request: IncomingMessage, response: ServerResponse, pool: Pool) => {
    const answer = await pool.request({
      path: request.url ?? '/',
      method: request.method as Dispatcher.HttpMethod,
      headers: withoutHopByHop(request.headers),
      body: request.method === 'GET' ? null : request,
    });
    response.writeHead(answer.statusCode, withoutHopByHop(answer.headers));
    await pipeline(answer.body, response);
  };
  const server = createServer((request, response) => {
    const frontDoor = current;
    if (!frontDoor) return response.writeHead(503).end();
    const passing = pass(request, response, frontDoor.pool).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(502);
      response.end(String(error));
    });
    frontDoor.underWay.add(passing);
    return void passing.finally(() => frontDoor.underWay.delete(passing));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    moveTo: async (url) => {
      const former = current;
      current = { pool: new Pool(url, { connections: 64 }), underWay: new Set() };
      if (!former) return;
      await Promise.all(former.underWay);
      await former.pool.close();
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await current?.pool.close();
    },
  };
}

const hopByHop = ['connection', 'keep-alive', 'transfer-encoding'];

const withoutHopByHop = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.includes(name)));
