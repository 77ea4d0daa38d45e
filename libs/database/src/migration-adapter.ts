import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { quoteIdentifier, type SchemaName } from './module-name.ts';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

export interface MigrationConnection {
  adapter: Adapter;
  /** What Postgres said to a script that failed; the engine itself only says that one did. */
  scriptError: () => unknown;
  end: () => Promise<void>;
}

/** Connects Prisma's driver adapter, with what it lacks for migrations, to a module's schema. */
export async function openMigrationConnection(
  url: string,
  module: SchemaName,
): Promise<MigrationConnection> {
  const pool = new pg.Pool({
    connectionString: url,
    options: `-c search_path=${quoteIdentifier(module)}`,
    application_name: 'pet_migrate',
  });
  disguiseInternalChars(pool);
  const adapter = await new PrismaPg(pool, { schema: module }).connect();
  restoreInternalChars(adapter);
  let scriptError: unknown;
  // The adapter would cut the script at each semicolon, even inside a function body, and run the
  // parts on any connection. Sent whole, Postgres runs it as one transaction.
  adapter.executeScript = async (script) => {
    await pool.query(script).catch((error: unknown) => {
      scriptError = error;
      throw error;
    });
  };
  return { adapter, scriptError: () => scriptError, end: () => pool.end() };
}

const internalCharOid = 18;
const charArrayOid = 1002;

/**
 * adapter-pg refuses Postgres' internal one-byte "char" type, which the catalogue tables that the
 * engine reads are full of. It does accept arrays of it, so such columns pass as that.
 */
function disguiseInternalChars(pool: pg.Pool): void {
  const query = pool.query.bind(pool) as (config: unknown) => Promise<pg.QueryArrayResult>;
  const disguised = async (config: unknown) => {
    const result = await query(config);
    for (const [column, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== internalCharOid) continue;
      field.dataTypeID = charArrayOid;
      for (const row of result.rows) row[column] ||= '\0';
    }
    return result;
  };
  pool.query = disguised as pg.Pool['query'];
}

function restoreInternalChars(adapter: Adapter): void {
  const { CharacterArray, Character } = ColumnTypeEnum;
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const columnTypes = result.columnTypes.map((type) =>
      type === CharacterArray ? Character : type,
    );
    return { ...result, columnTypes };
  };
}
