import { createPlacement, SERVICE_HEADER } from '@pet/rpc';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { placeModule } from './place-module.ts';

vi.mock('node:dns/promises', async (original) => ({
  ...(await original<object>()),
  lookup: (name: string) =>
    Promise.resolve(
      name === 'builder-service' ? [{ address: '127.0.0.1' }, { address: '127.0.0.2' }] : [],
    ),
}));

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close().closeAllConnections()));

interface Answers {
  status?: number;
  digest?: string;
  headers?: Record<string, string>;
}

/** A process that answers as a builder service does; resolves with its address. */
async function replica(
  { status = 200, digest = 'ours', headers }: Answers = {},
  [host, at]: [string, number] = ['127.0.0.1', 0],
): Promise<string> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/ready' ? status : 200, {
      ...(headers ?? { [SERVICE_HEADER]: 'builder-service' }),
    });
    response.end(
      JSON.stringify({ modules: { builder: { procedures: { 'builder.quote': digest } } } }),
    );
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(at, host, resolve));
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

const contract = { hash: '', procedures: { 'builder.quote': 'ours' }, repeatableBy: {} };
const asked = (...addresses: string[]) =>
  placeModule(
    {
      database: { moduleRouting: { findMany: () => Promise.resolve([]) } } as never,
      placement: createPlacement({
        hosted: ['builder'],
        addresses: { builder: addresses.join() },
      }),
      contracts: { builder: contract },
    },
    { module: 'builder', url: null, weight: 10, isShadowed: false, isForced: false },
    'mira',
  );

it.each([
  ['is away', () => Promise.resolve('http://127.0.0.1:1'), 'TOPOLOGY_NOT_READY', 'gives no answer'],
  ['is not ready', () => replica({ status: 503 }), 'TOPOLOGY_NOT_READY', '/ready answers 503'],
  ['is a stranger', () => replica({ headers: {} }), 'TOPOLOGY_NOT_READY', 'none of our services'],
  [
    'is of another version',
    () => replica({ digest: 'another' }),
    'TOPOLOGY_CONTRACT_DIFFERS',
    'promises other things',
  ],
])(
  'names the replica that %s, and sends no calls to the others either',
  async (_is, open, code, words) => {
    const [good, bad] = await Promise.all([replica(), open()]);
    const refusal = await asked(good, bad).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code });
    expect((refusal as Error).message).toContain(`${bad} `);
    expect((refusal as Error).message).toContain(words);
  },
);

it('asks every replica behind one name', async () => {
  const { port } = new URL(await replica());
  const bad = await replica({ status: 503 }, ['127.0.0.2', Number(port)]);
  await expect(asked(`http://builder-service:${port}`)).rejects.toThrow(`${bad} is not ready`);
});
