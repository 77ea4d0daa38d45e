import { roleName, type SchemaName } from './module-name.ts';

/** The setting that gives a module a database of its own. */
export const databaseUrlName = (module: SchemaName): string =>
  `${module.toUpperCase()}_DATABASE_URL`;

/**
 * The runtime address of a module: `<MODULE>_DATABASE_URL` of the given environment where it is
 * set, else the shared address with the module's role and the same password.
 */
export function moduleUrl(
  databaseUrl: string,
  module: SchemaName,
  environment: Readonly<Record<string, string | undefined>> = {},
): string {
  const ownUrl = environment[databaseUrlName(module)];
  if (ownUrl) return ownUrl;
  const url = new URL(databaseUrl);
  url.username = roleName(module);
  return url.href;
}

/** The same server and user, another database. */
export function withDatabase(url: string, databaseName: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(databaseName)}`;
  return other.href;
}
