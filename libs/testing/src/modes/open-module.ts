import { callSigner, createIdentityKeys, keyRingFrom } from '@pet/host';
import { moduleNames, type ModuleName, type SignCall } from '@pet/rpc';
import { createTRPCClient, httpLink } from '@trpc/client';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inject } from 'vitest';
import { openAtHost, type HostedUnderTest } from './at-host.ts';
import type { ControlRouter } from './control.ts';
import { openInProcess } from './in-process.ts';
import { hostNeighbours } from './neighbours.ts';
import { serveOutside } from './outside.ts';
import { overHttp } from './over-http.ts';
import type {} from './setup.ts';
import type { AnyTestedModule, ModuleMode, Opening, OpenedModule } from './tested-module.ts';

/** How the modules of this project are tested. */
export const moduleMode = (): ModuleMode => inject('moduleMode') ?? 'local';

/** Sets the module to work where this project wants it. */
export async function openModule(module: AnyTestedModule, opening: Opening): Promise<OpenedModule> {
  const mode = moduleMode();
  if (mode === 'local') return openInProcess(module, opening);
  const keys = await (ownKeys ??= createKeys());
  const neighbours = await hostNeighbours(opening.neighbours, keys.ours);
  const told = {
    databaseUrl: opening.databaseUrl,
    environment: {
      ...opening.environment,
      ...neighbours.environment,
      IDENTITY_KEYS_FILE: keys.ofModule,
    },
    atMs: opening.at.getTime(),
  };
  const hosted =
    mode === 'wire'
      ? await openAtHost(module, { ...told, outside: opening.outside })
      : await openAway(module.name, told, opening.outside);
  return {
    ...hosted,
    ...overHttp({ url: hosted.url, module: module.name, sign: keys.sign }),
    close: async () => {
      await hosted.close();
      await neighbours.close();
    },
  };
}

type Told = Omit<Parameters<typeof openAtHost>[1], 'outside'>;

async function openAway(
  module: ModuleName,
  told: Told,
  outside: unknown,
): Promise<HostedUnderTest> {
  const control = createTRPCClient<ControlRouter>({
    links: [httpLink({ url: inject('moduleControl') })],
  });
  const { away, close } = await serveOutside(module, outside);
  const { url } = await control.open.mutate({ ...told, outside: away });
  return {
    url,
    startBus: () => control.steer.mutate({ url, act: 'startBus' }),
    wakeBus: () => control.steer.mutate({ url, act: 'wakeBus' }),
    startWork: () => control.steer.mutate({ url, act: 'startWork' }),
    stopWork: () => control.steer.mutate({ url, act: 'stopWork' }),
    advance: (ms) => control.steer.mutate({ url, act: 'advance', ms }),
    close: async () => {
      await control.close.mutate(url);
      await close();
    },
  };
}

interface Keys {
  /** Files of the test's process, which is front door and neighbours, and of the tested module's. */
  ours: string;
  ofModule: string;
  sign: SignCall;
}

let ownKeys: Promise<Keys> | undefined;

async function createKeys(): Promise<Keys> {
  const folder = inject('keysFolder');
  const callers: ModuleName[] = [...moduleNames];
  const keys = await createIdentityKeys({ ours: [...callers, 'front-door'], ofModule: callers });
  const write = async (process_: 'ours' | 'ofModule') => {
    const file = path.join(folder, `${process.pid}-${crypto.randomUUID()}-${process_}.json`);
    await writeFile(file, JSON.stringify(keys.get(process_)));
    return file;
  };
  const [ours, ofModule] = [await write('ours'), await write('ofModule')];
  const ring = keyRingFrom(ours, (error) => {
    throw error;
  });
  return { ours, ofModule, sign: callSigner(ring) };
}
