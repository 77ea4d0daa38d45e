/** The modules of the system. Each name is at once a Postgres schema, part of a role and a folder under `prisma/`. */
export const moduleNames = ['builder', 'order', 'user', 'webhook', 'analytics'] as const;

export type ModuleName = (typeof moduleNames)[number];

/** What has a schema and a role of its own: every module, and the routing table that all processes share. */
export const schemaNames = [...moduleNames, 'topology'] as const;

export type SchemaName = (typeof schemaNames)[number];

/** The runtime login role of a module; it can touch nothing but the module's own schema. */
export function roleName(module: SchemaName): string {
  return `pet_${module}`;
}

/**
 * Quotes a name for SQL. Two of our schemas, `order` and `user`, are reserved words, so no
 * schema name is ever written unquoted.
 */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
