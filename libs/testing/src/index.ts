export type { TestDatabase } from './postgres-database.ts';
export { borrowTestDatabase, createEmptyDatabase, createTestDatabase } from './postgres-vitest.ts';
export { hostileValues, hostileVariantsOf } from './hostile-inputs.ts';
