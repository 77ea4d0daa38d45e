import { addressesIn, moduleNames, type ModuleName } from '@pet/rpc';
import { hostname } from 'node:os';
import type { HostEnvironment } from './environment.ts';
import type { PetModule } from './module.ts';
import type { Entrance } from './placement.ts';

export type ServiceUrlName = `${Uppercase<ModuleName>}_SERVICE_URL`;

/** The variable that tells where a module is hosted, e.g. `BUILDER_SERVICE_URL`. */
export const serviceUrlName = (module: ModuleName): ServiceUrlName =>
  `${module.toUpperCase() as Uppercase<ModuleName>}_SERVICE_URL`;

/** The addresses that the environment gives. */
export function serviceAddresses(environment: HostEnvironment) {
  const given = moduleNames.map((module) => [module, environment[serviceUrlName(module)]] as const);
  return Object.fromEntries(given.filter(([, url]) => url)) as Partial<Record<ModuleName, string>>;
}

/** What stands in the way of this process doing its part, each fault with what mends it. */
export function placementFaults(
  environment: HostEnvironment,
  hosted: readonly PetModule[],
  entrance: Entrance,
): string[] {
  const addresses = serviceAddresses(environment);
  const isHosted = (module: ModuleName) => hosted.some(({ name }) => name === module);
  const missing = hosted.flatMap(({ name, needs }) =>
    needs
      .filter((module) => !isHosted(module) && !addresses[module])
      .map((module) => `${serviceUrlName(module)} (${name}) is missing: it is not hosted here`),
  );
  const looping = moduleNames
    .filter((module) => !isHosted(module) && isOwnAddress(addresses[module], environment))
    .map(
      (module) =>
        `${serviceUrlName(module)} (host) is the address of this process, which does not host ` +
        `${module}: write that of the service that does`,
    );
  const isSplit = entrance === 'internal' || Object.keys(addresses).length > 0;
  if (isSplit && !environment.IDENTITY_KEYS_FILE) {
    missing.push('IDENTITY_KEYS_FILE (host) is missing: calls between processes are signed');
  }
  return [...missing, ...looping].map((fault) => `  ${fault}`);
}

/** As far as it can be seen from here; a name of ours that only others use is refused when it is called. */
function isOwnAddress(urls: string | undefined, { HOST, PORT }: HostEnvironment): boolean {
  const own = ['localhost', '127.0.0.1', '[::1]', '0.0.0.0', HOST, hostname()];
  return addressesIn(urls ?? '').some((address) => {
    const url = URL.parse(address);
    return url !== null && own.includes(url.hostname) && portOf(url) === PORT;
  });
}

const portOf = ({ port, protocol }: URL): number =>
  Number(port) || (protocol === 'https:' ? 443 : 80);
