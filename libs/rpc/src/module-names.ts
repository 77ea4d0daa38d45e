import { z } from 'zod';

/** The business capabilities; each is a folder of `libs/modules`, a Postgres schema and a tRPC namespace. */
export const moduleNameSchema = z.enum(['builder', 'user', 'order', 'webhook', 'analytics']);
export type ModuleName = z.infer<typeof moduleNameSchema>;
export const moduleNames = moduleNameSchema.options;

/** Who may call inside the system: a module, or the front door that authenticates requests. */
export type Caller = ModuleName | 'front-door';
