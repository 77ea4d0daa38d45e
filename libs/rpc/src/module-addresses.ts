import { moduleNames, moduleOfPath, type ModuleName } from './module-names.ts';

/** Addresses beside `/trpc`, each with the module that answers there and below. */
const moduleByPrefix: Readonly<Record<string, ModuleName>> = {
  '/auth': 'user',
  '/webhooks': 'webhook',
  '/v1/breeds': 'user',
  '/v1/catalogue': 'builder',
  '/v1/checkout': 'order',
  '/v1/gallery': 'builder',
  '/v1/me': 'user',
  '/v1/orders': 'order',
  '/v1/pets': 'user',
  '/v1/presets': 'builder',
  '/v1/quote': 'builder',
  '/v1/shared-designs': 'builder',
};

/** Bytes that a request may carry, and that a provider's message may. */
export const BODY_BYTES_MAX = 64 * 1024;
export const WEBHOOK_BYTES_MAX = 256 * 1024;

/** Bytes that a request to an address beside `/trpc` may carry. */
export const bodyBytesMaxAt = (prefix: string): number =>
  prefix === '/webhooks' ? WEBHOOK_BYTES_MAX : BODY_BYTES_MAX;

/** The addresses of a module beside `/trpc`, so that a process that does not host it knows them too. */
export const prefixesOf = (module: ModuleName): string[] =>
  Object.keys(moduleByPrefix).filter((prefix) => moduleByPrefix[prefix] === module);

/** The module that answers at a path beside `/trpc`, or null where nobody does. */
export function moduleAt(pathname: string): ModuleName | null {
  const segments = pathname.split('/', 3);
  return (
    moduleByPrefix[`/${segments[1]}`] ?? moduleByPrefix[`/${segments[1]}/${segments[2]}`] ?? null
  );
}

/** The modules that a tRPC request asks, each once; names that are no module's are left out. */
export function modulesOfCalls(paths: readonly string[]): ModuleName[] {
  const named = new Set(paths.map(moduleOfPath));
  return moduleNames.filter((module) => named.has(module));
}
