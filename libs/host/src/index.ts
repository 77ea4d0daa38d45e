export { createService, type Service, type ServiceOptions } from './create-service.ts';
export { forgetGuest, guestIdFromToken, guestIdOf } from './http/identity.ts';
export { defineModule, type PetModule, type Platform, type RunningModule } from './module.ts';
export { callSigner } from './identity/call-token.ts';
export { keyRingFrom } from './identity/identity-keys.ts';
export { runService } from './run-service.ts';
export { createIdentityKeys } from './identity/create-identity-keys.ts';
export { hostEnvironmentSchema, parseEnvironment } from './environment.ts';
export { serviceUrlName } from './service-addresses.ts';
export {
  openTopologyConsole,
  type TopologyConsole,
  type TopologyConsoleOptions,
} from './topology/topology-console.ts';
