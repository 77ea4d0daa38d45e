import {
  addressesIn,
  createNeighbourhood,
  createPlacement,
  moduleNames,
  UnbegunError,
  type Elsewhere,
  type ModuleName,
} from '@pet/rpc';
import { hostname } from 'node:os';
import type { Logger } from 'pino';
import { serviceUrlName, type HostEnvironment } from './environment.ts';
import { callSigner, callVerifier, type VerifyCall } from './identity/call-token.ts';
import { keyRingFrom } from './identity/identity-keys.ts';
import type { PetModule } from './module.ts';

export type Entrance = 'public' | 'internal';

export interface ServicePlacement {
  elsewhere: Elsewhere;
  /** Null where this process has no keys. */
  verify: VerifyCall | null;
}

/** What this process hosts: all its modules, or the part that `HOSTED_MODULES` names. */
export function hostedModules(
  modules: readonly PetModule[],
  { HOSTED_MODULES: chosen }: HostEnvironment,
): PetModule[] {
  return modules.filter(({ name }) => chosen?.includes(name) ?? true);
}

/** Opens the ways to the services that host the other modules. Nothing is called yet. */
export function openPlacement(
  environment: HostEnvironment,
  hosted: readonly PetModule[],
  log: Logger,
): ServicePlacement {
  const file = environment.IDENTITY_KEYS_FILE;
  const onFault = (err: unknown) => log.error({ err, file }, 'identity keys not read again');
  const ring = file ? keyRingFrom(file, onFault) : null;
  // Nothing is sent without a signature, so that a copy may answer instead.
  const noKeys = () => Promise.reject(new UnbegunError('IDENTITY_KEYS_FILE is not set'));
  return {
    elsewhere: {
      placement: createPlacement({
        hosted: hosted.map(({ name }) => name),
        addresses: serviceAddresses(environment),
      }),
      neighbourhood: createNeighbourhood(),
      sign: ring ? callSigner(ring) : noKeys,
    },
    verify: ring ? callVerifier(ring) : null,
  };
}

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
