export * from './actor.schema.ts';
export { hasRole, roleRanks } from './role.ts';
export { ownerKey, ownerKeys } from './ownership.ts';
