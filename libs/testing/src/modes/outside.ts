import { findAppError, access, procedure, router, systemCall, type ModuleName } from '@pet/rpc';
import { createTRPCClient, httpLink } from '@trpc/client';
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { deserialize, serialize } from 'node:v8';
import { pino } from 'pino';
import { z } from 'zod';

type Part = Record<string, unknown>;

/** Stand-ins in another process: where they answer, and of each part the plain values and the methods. */
export interface OutsideAway {
  url: string;
  parts: Record<string, { values: Part; methods: string[] }>;
}

// Dates are more than JSON, and stand-ins see the same as in process.
const pack = (value: unknown) => serialize(value).toString('base64');
const unpack = (text: string): unknown => deserialize(Buffer.from(text, 'base64'));

const asked = z.object({ part: z.string(), method: z.string(), args: z.string() });

const outsideRouter = (outside: Record<string, Part>) =>
  router({
    ask: procedure(access.anyone, 'Calls a method of a stand-in.')
      .input(asked)
      .output(z.string())
      .mutation(async ({ input: { part, method, args } }) => {
        const owner = outside[part] as Record<string, (...given: unknown[]) => unknown>;
        return pack(await owner[method]?.(...(unpack(args) as unknown[])));
      }),
  });
type OutsideRouter = ReturnType<typeof outsideRouter>;

/** Lets this module, in another process, call these stand-ins. */
export async function serveOutside(
  module: ModuleName,
  outside: unknown,
): Promise<{ away: OutsideAway | null; close: () => Promise<void> }> {
  if (!outside) return { away: null, close: async () => undefined };
  const parts = outside as Record<string, Part>;
  const log = pino({ level: 'silent' });
  const server = createHTTPServer({
    router: outsideRouter(parts),
    createContext: () => systemCall(module, log),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    away: {
      url: `http://127.0.0.1:${port}`,
      parts: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, shapeOf(part)])),
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function shapeOf(part: Part) {
  const isPlain = (value: unknown) => value === null || typeof value !== 'object';
  const members = Object.entries(part);
  return {
    values: Object.fromEntries(
      members.filter(([, value]) => typeof value !== 'function' && isPlain(value)),
    ),
    methods: members.filter(([, value]) => typeof value === 'function').map(([name]) => name),
  };
}

/** The stand-ins as the module sees them; foreseen failures are foreseen here too. */
export function reachOutside(away: OutsideAway | null): unknown {
  if (!away) return undefined;
  const client = createTRPCClient<OutsideRouter>({ links: [httpLink({ url: away.url })] });
  const call =
    (part: string, method: string) =>
    async (...args: unknown[]) => {
      const answer = await client.ask
        .mutate({ part, method, args: pack(args) })
        .catch((error: unknown) => {
          throw findAppError(error) ?? error;
        });
      return unpack(answer);
    };
  const methodsOf = (part: string, methods: string[]) =>
    Object.fromEntries(methods.map((method) => [method, call(part, method)]));
  return Object.fromEntries(
    Object.entries(away.parts).map(([part, { values, methods }]) => [
      part,
      { ...values, ...methodsOf(part, methods) },
    ]),
  );
}
