import pg from 'pg';
import { administer, copyDatabase, testDatabase, type TestDatabase } from './postgres-database.ts';

/** Databases that tests have given back, for the next ones to use: emptying takes far less than copying. */
export interface SpareDatabases {
  /** One that is as the template was, used before or not; its `drop` gives it back. */
  borrow(): Promise<TestDatabase>;
}

/** The list of spares is kept by the server, as each test file runs in a process of its own. */
export const createSpareList = async (server: pg.Client): Promise<void> => {
  await server.query('CREATE TABLE spare_database (name text PRIMARY KEY)');
};

export function spareDatabases(adminUrl: string, template: string): SpareDatabases {
  const server = new pg.Pool({ connectionString: adminUrl, max: 2, allowExitOnIdle: true });
  // A connection that breaks while nobody uses it is no test's concern.
  server.on('error', () => {});
  const take = async (): Promise<TestDatabase> => {
    const { rows } = await server.query<{ name: string }>(
      `DELETE FROM spare_database WHERE name =
         (SELECT name FROM spare_database LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING name`,
    );
    return rows[0] ? testDatabase(adminUrl, rows[0].name) : copyDatabase({ adminUrl, template });
  };
  return {
    borrow: async () => {
      const database = await take();
      return {
        ...database,
        drop: async () => {
          await emptyDatabase(database);
          await server.query('INSERT INTO spare_database VALUES ($1)', [database.name]);
        },
      };
    },
  };
}

/** Ends what is still connected and deletes all rows, also those that a rule keeps from being deleted. */
export const emptyDatabase = ({ adminUrl }: TestDatabase): Promise<void> =>
  administer(adminUrl, async (database) => {
    await database.query(`
      SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    await database.query(`
      DO $$
      DECLARE item text;
      BEGIN
        SET LOCAL session_replication_role = replica;
        FOR item IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
          WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
            AND tablename <> '_prisma_migrations'
        LOOP EXECUTE 'DELETE FROM ' || item; END LOOP;
        FOR item IN SELECT format('%I.%I', schemaname, sequencename) FROM pg_sequences
          WHERE last_value IS NOT NULL
        LOOP EXECUTE 'ALTER SEQUENCE ' || item || ' RESTART'; END LOOP;
      END $$`);
  });
