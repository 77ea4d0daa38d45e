import { initTRPC } from '@trpc/server';
import { openAtHost, type HostedUnderTest } from './at-host.ts';
import { reachOutside, type OutsideAway } from './outside.ts';
import type { Steering } from './steering.ts';
import type { AnyTestedModule } from './tested-module.ts';

export interface AwayOpening {
  databaseUrl: string;
  environment: Record<string, string>;
  atMs: number;
  outside: OutsideAway | null;
}

type Act = Exclude<keyof Steering, 'close'>;
interface Steer {
  url: string;
  act: Act;
  ms?: number;
}

const t = initTRPC.create();

/** How a test steers its module in another process; each world is known by the address of its host. */
export function controlRouter(module: () => Promise<AnyTestedModule>) {
  const worlds = new Map<string, HostedUnderTest>();
  const worldAt = (url: string) => {
    const world = worlds.get(url);
    if (!world) throw new Error(`No world at ${url}`);
    return world;
  };
  return t.router({
    open: t.procedure
      .input((value) => value as AwayOpening)
      .mutation(async ({ input }) => {
        const outside = reachOutside(input.outside);
        const world = await openAtHost(await module(), { ...input, outside });
        worlds.set(world.url, world);
        return { url: world.url };
      }),
    steer: t.procedure
      .input((value) => value as Steer)
      .mutation(async ({ input: { url, act, ms = 0 } }) => {
        await worldAt(url)[act](ms);
      }),
    close: t.procedure
      .input((value) => value as string)
      .mutation(async ({ input: url }) => {
        const world = worldAt(url);
        worlds.delete(url);
        await world.close();
      }),
  });
}
export type ControlRouter = ReturnType<typeof controlRouter>;
