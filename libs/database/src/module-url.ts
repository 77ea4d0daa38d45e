import { roleName, type ModuleName } from './module-name.ts';

/**
 * The runtime address of a module. Its own address (`<MODULE>_DATABASE_URL`) wins; else the shared
 * `DATABASE_URL` is used with the module's role and the same password.
 */
export function moduleUrl(databaseUrl: string, module: ModuleName, ownUrl?: string): string {
  if (ownUrl !== undefined && ownUrl !== '') return ownUrl;
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
