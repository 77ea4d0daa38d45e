export type { TestDatabase } from './postgres-database.ts';
export { createEmptyDatabase, createTestDatabase } from './postgres-vitest.ts';
export { hostileValues, hostileVariantsOf } from './hostile-inputs.ts';
