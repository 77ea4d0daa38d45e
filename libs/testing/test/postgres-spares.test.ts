import { createTestDatabase } from '@pet/testing';
import pg from 'pg';
import { expect, it } from 'vitest';
import { administer } from '../src/postgres-database.ts';
import { emptyDatabase } from '../src/postgres-spares.ts';

it('leaves nothing of a test in the database that the next one is given', async () => {
  const database = await createTestDatabase();
  const write = (version: number) => `
    INSERT INTO builder.catalogue_version (version, document)
    VALUES (${version}, '{}');
    INSERT INTO builder.outbox_event (id, name, version, aggregate_id, envelope)
    VALUES (gen_random_uuid(), 'design.created', 1, 'd', '{}');`;
  const left = new pg.Client({ connectionString: database.adminUrl });
  left.on('error', () => {});
  await left.connect();
  await left.query(write(1));
  await left.query(`BEGIN; ${write(2)}`);
  await emptyDatabase(database);
  await expect(left.query('COMMIT')).rejects.toThrow();
  await administer(database.adminUrl, async (admin) => {
    const { rows } = await admin.query(`
      SELECT (SELECT count(*)::int FROM builder.catalogue_version) AS versions,
             (SELECT count(*)::int FROM builder.outbox_event) AS events,
             (SELECT count(*)::int FROM builder._prisma_migrations) > 0 AS "isMigrated",
             nextval('builder.outbox_event_seq_seq')::int AS next`);
    expect(rows).toEqual([{ versions: 0, events: 0, isMigrated: true, next: 1 }]);
  });
  await database.drop();
});
