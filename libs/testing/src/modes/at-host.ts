import { databaseUrlName } from '@pet/database';
import { createService, type PetModule } from '@pet/host';
import { fakeClock, type Clock, type EventBus } from '@pet/messaging';
import { steeringOf, type Steering, type WorkingParts } from './steering.ts';
import type { AnyTestedModule } from './tested-module.ts';

export interface HostOpening {
  databaseUrl: string;
  /** Its own and the host's, with the addresses of neighbours and the keys. */
  environment: Record<string, string>;
  atMs: number;
  outside: unknown;
}

export interface HostedUnderTest extends Steering {
  url: string;
}

/** The module behind the real host, in this process, as its service runs it: internal, with keys. */
export async function openAtHost(
  module: AnyTestedModule,
  { databaseUrl, environment, atMs, outside }: HostOpening,
): Promise<HostedUnderTest> {
  const clock = fakeClock(new Date(atMs));
  const { declaration, parts } = steered(module, clock, outside);
  const service = await createService({
    name: `${module.name}-service`,
    version: 'test',
    defaultPort: 0,
    entrance: 'internal',
    modules: [declaration],
    environment: {
      DATABASE_URL: databaseUrl,
      [databaseUrlName(module.name)]: databaseUrl,
      LOG_LEVEL: 'silent',
      ...environment,
    },
  });
  // Events and the module's own work begin when the test says so, hence no `service.start()`.
  const url = await service.app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    ...steeringOf({ ...parts(), clock }),
    close: async () => {
      await parts().running.stop?.();
      await service.stop();
    },
  };
}

/** The declaration with the test's clock and stand-ins in it, and what it became. */
function steered(module: AnyTestedModule, clock: Clock, outside: unknown) {
  let parts: WorkingParts | undefined;
  const declaration: PetModule = {
    name: module.name,
    needs: module.needs,
    environment: module.environment,
    Database: module.Database,
    create: (platform) => {
      // Modules are shown a part of the bus; the host gives the whole of it.
      const bus = platform.bus as EventBus;
      const running = module.create({ ...platform, bus, clock, outside });
      parts = { running, bus };
      const { router, subscriptions, routes, readiness } = running;
      return {
        router,
        subscriptions,
        ...(routes ? { routes } : {}),
        ...(readiness ? { readiness } : {}),
      };
    },
  };
  return {
    declaration,
    parts: (): WorkingParts => {
      if (!parts) throw new Error('The host has not created the module');
      return parts;
    },
  };
}
