/**
 * Vitest global setup: one PostgreSQL server per run, whichever and however many projects ask.
 * In a project's config: `globalSetup: ['@pet/testing/postgres-setup']`.
 */
import type { TestProject } from 'vitest/node';
import { startTestPostgres, type PostgresServer } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresAdminUrl: string;
  }
}

interface SharedServer {
  server?: Promise<PostgresServer>;
  users: number;
}

/** Each project loads its own copy of this file, so the server is shared through the process. */
const shared: SharedServer = ((globalThis as Record<symbol, unknown>)[
  Symbol.for('@pet/testing/postgres')
] ??= { users: 0 }) as SharedServer;

export async function setup(project: TestProject): Promise<void> {
  shared.users += 1;
  shared.server ??= startTestPostgres();
  project.provide('postgresAdminUrl', (await shared.server).adminUrl);
}

export async function teardown(): Promise<void> {
  shared.users -= 1;
  if (shared.users > 0) return;
  const stopping = shared.server;
  delete shared.server;
  // A server that never started has been reported by the setup that waited for it.
  await stopping?.then((server) => server.stop()).catch(() => undefined);
}
