export * from './access.ts';
export * from './app-error.ts';
export { createCallRelay, unreachedRouter } from './call-relay.ts';
export * from './call-limits.ts';
export * from './call-scope.ts';
export * from './client-contract.ts';
export * from './context.ts';
export * from './error-shape.ts';
export * from './module-addresses.ts';
export * from './module-names.ts';
export {
  addressesIn,
  createNeighbourhood,
  IS_CLOSING,
  isServiceAddress,
  isUnsent,
  LateAnswerError,
  REFUSES_CALLER,
  REFUSES_MODULE,
  SERVICE_HEADER,
  UnbegunError,
  type BreakerState,
  type Neighbour,
  type Neighbourhood,
} from './neighbour.ts';
export { repeatable } from './placed-link.ts';
export * from './placement.ts';
export * from './ports.ts';
export * from './procedure.ts';
export * from './rpc.errors.ts';
export * from './service-identity.ts';
export { shadowing, type ShadowCounts } from './shadow.ts';
export { noAnswer, refusalShape } from './unreached.ts';
