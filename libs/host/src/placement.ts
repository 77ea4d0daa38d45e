import { createNeighbourhood, createPlacement, UnbegunError, type Elsewhere } from '@pet/rpc';
import type { Logger } from 'pino';
import type { HostEnvironment } from './environment.ts';
import { callSigner, callVerifier, type VerifyCall } from './identity/call-token.ts';
import { keyRingFrom } from './identity/identity-keys.ts';
import type { PetModule } from './module.ts';
import { serviceAddresses } from './service-addresses.ts';

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
