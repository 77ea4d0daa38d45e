export type { TopologyRouter } from './topology/topology.router.ts';
export * from './topology/topology.contract.ts';
