/**
 * Prisma's migration engine, compiled to WebAssembly and driven over our own `pg` connection: the
 * native one would have to be downloaded. The package is internal to Prisma, so this is the only
 * file that knows it; its version is pinned beside Prisma's and its behaviour is held by tests.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { withConnection } from './connection.ts';
import { openMigrationConnection, type MigrationConnection } from './migration-adapter.ts';
import type { Migration } from './migration-files.ts';
import type { SchemaName } from './module-name.ts';
import { withDatabase } from './module-url.ts';

/** Part of the platform, but declared by TypeScript only in its browser libraries. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

type Engine = Awaited<ReturnType<typeof engineModule.SchemaEngine.new>>;
export type DiffTarget = Parameters<Engine['diff']>[0]['from'];

export interface SchemaEngine {
  /** Applies what is not yet in the module's `_prisma_migrations`, oldest first; returns the names. */
  apply(migrations: readonly Migration[]): Promise<string[]>;
  /** Lets an unfinished migration be applied again. */
  markRolledBack(migrationName: string): Promise<void>;
  /** SQL that leads from one state to the other; empty when they agree. */
  diff(from: DiffTarget, to: DiffTarget): Promise<string>;
}

const noFilters = { externalTables: [], externalEnums: [] };
const schemaPath = 'schema.prisma';
const emptyDiff = '-- This is an empty migration.';

/** Runs `work` with an engine bound to one module's schema, as the administrative role. */
export async function withSchemaEngine<T>(
  url: string,
  module: SchemaName,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const connections: MigrationConnection[] = [];
  const shadowName = `pet_shadow_${randomUUID().replaceAll('-', '')}`;
  const open = async (databaseUrl: string) => {
    const connection = await openMigrationConnection(databaseUrl, module);
    connections.push(connection);
    return connection.adapter;
  };
  try {
    const engine = await startEngine({
      provider: 'postgres',
      adapterName: 'pet-schema-engine',
      connect: () => open(url),
      connectToShadowDb: async () => {
        await withConnection(url, (admin) => admin.query(`CREATE DATABASE ${shadowName}`));
        return open(withDatabase(url, shadowName));
      },
    });
    return await work(wrap(engine));
  } catch (error) {
    throw connections.map(({ scriptError }) => scriptError()).find(Boolean) ?? error;
  } finally {
    await Promise.all(connections.map((connection) => connection.end()));
    await withConnection(url, (admin) => admin.query(`DROP DATABASE IF EXISTS ${shadowName}`));
  }
}

function wrap(engine: Engine): SchemaEngine {
  return {
    apply: async (migrations) => {
      const input = { migrationsList: listOf(migrations), filters: noFilters };
      return (await engine.applyMigrations(input)).appliedMigrationNames;
    },
    markRolledBack: async (migrationName) => {
      await engine.markMigrationRolledBack({ migrationName });
    },
    diff: async (from, to) => {
      const input = { from, to, script: true, exitCode: null, filters: noFilters };
      const sql = ((await engine.diff(input)).stdout ?? '').trim();
      return sql === emptyDiff ? '' : sql;
    },
  };
}

/** The state that a Prisma schema describes. */
export function schemaState(content: string): DiffTarget {
  return { tag: 'schemaDatamodel', files: [{ path: schemaPath, content }] };
}

/** The state of the connected database. */
export function databaseState(schemaContent: string): DiffTarget {
  const files = [{ path: schemaPath, content: schemaContent }];
  return { tag: 'schemaDatasource', configDir: '/', files };
}

/** The state that a list of migrations leads to; played into a scratch database on the server. */
export function migrationsState(migrations: readonly Migration[]): DiffTarget {
  return { tag: 'migrations', ...listOf(migrations) };
}

function listOf(migrations: readonly Migration[]) {
  return {
    baseDir: '/',
    lockfile: { path: './migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: sql },
      },
    })),
  };
}

async function startEngine(
  factory: Parameters<typeof bindMigrationAwareSqlAdapterFactory>[0],
): Promise<Engine> {
  await loadWasm();
  const ignoreLog = () => undefined;
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  return engineModule.SchemaEngine.new({ datamodels: undefined }, ignoreLog, adapter);
}

let loading: Promise<void> | undefined;

function loadWasm(): Promise<void> {
  loading ??= instantiateWasm();
  return loading;
}

/** The package's own entry imports the `.wasm` as a module, which Node runs only behind a flag. */
async function instantiateWasm(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  );
  const bytes = await readFile(path.join(path.dirname(entry), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': { ...engineModule },
  });
  // The engine reports a panic here and then traps; the trap itself carries no words.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        throw new Error(`The schema engine panicked: ${message}`);
      },
    },
  });
  engineModule.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
}
