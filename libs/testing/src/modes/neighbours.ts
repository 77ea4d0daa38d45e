import { createService, serviceUrlName, type PetModule } from '@pet/host';
import type { ModuleName } from '@pet/rpc';
import type { AnyRouter } from '@trpc/server';
import { z } from 'zod';
import { NoDatabase } from '../no-database.ts';

export interface HostedNeighbours {
  /** What the tested module's host is told of them, e.g. `BUILDER_SERVICE_URL`. */
  environment: Record<string, string>;
  close(): Promise<void>;
}

/** Hosts the fakes of neighbours as services in this process. */
export async function hostNeighbours(
  neighbours: Readonly<Partial<Record<ModuleName, AnyRouter>>>,
  keysFile: string,
): Promise<HostedNeighbours> {
  const modules = Object.entries(neighbours).map(([name, router]) =>
    fake(name as ModuleName, router),
  );
  if (modules.length === 0) return { environment: {}, close: async () => undefined };
  const service = await createService({
    name: 'neighbours',
    version: 'test',
    defaultPort: 0,
    entrance: 'internal',
    modules,
    environment: {
      DATABASE_URL: 'postgres://nobody:none@127.0.0.1:1/none',
      LOG_LEVEL: 'silent',
      IDENTITY_KEYS_FILE: keysFile,
    },
  });
  const url = await service.app.listen({ host: '127.0.0.1', port: 0 });
  return {
    environment: Object.fromEntries(modules.map(({ name }) => [serviceUrlName(name), url])),
    close: () => service.stop(),
  };
}

const fake = (name: ModuleName, router: AnyRouter): PetModule => ({
  name,
  needs: [],
  environment: z.object({}),
  Database: NoDatabase,
  create: () => ({ router, subscriptions: [] }),
});
