export * from './actor.schema.ts';
export * from './password.schema.ts';
export { greeting } from './greeting.ts';
export { hasRole, roleRanks } from './role.ts';
export { ownerKey, ownerKeys } from './ownership.ts';
