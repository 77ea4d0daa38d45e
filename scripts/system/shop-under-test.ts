import pg from 'pg';
import { setFaults } from '../shop/set-faults.ts';
import { createVisitor, type Visitor } from '../shop/visitor.ts';
import type { ModuleName } from '@pet/database';
import { given } from '../stack/given.ts';
import type { SeedScenario } from '../stack/seed-once.ts';
import type { Stack } from '../stack/stack.ts';
import { openTemporaryShop } from '../stack/temporary-shop.ts';
import { topologyNamed } from '../stack/topologies.ts';

export interface ShopUnderTest {
  stack: Stack;
  visitor: () => Visitor;
  /** Reads the database as its owner, to see what is really kept. */
  ask: <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;
  /** Settings of the payment sandbox, e.g. `{ duplicate: 3 }`. */
  setFaults: (faults: Record<string, unknown>) => Promise<void>;
  /** Kills the processes that answer a module's calls, as a power cut would, and starts them again. */
  killHostsOf: (...modules: ModuleName[]) => Promise<void>;
  close: () => Promise<void>;
}

/**
 * A whole shop without its pages: PostgreSQL, sandbox and hosts as real processes, in the topology
 * that `HH_TOPOLOGY` names.
 */
export async function openShop(scenario: SeedScenario = 'base'): Promise<ShopUnderTest> {
  const stack = await openTemporaryShop({
    topology: topologyNamed(given['HH_TOPOLOGY']),
    scenario,
    isWithoutWeb: true,
    given: { LOG_LEVEL: 'warn', ORDER_SWEEP_SECONDS: '0.5' },
  });
  const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 2 });
  pool.on('error', () => {});
  return {
    stack,
    visitor: () => createVisitor(stack.addresses.frontDoor),
    ask: async (sql, values = []) => (await pool.query(sql, values)).rows,
    setFaults: (faults) => setFaults(stack.addresses.stripe, faults),
    killHostsOf: async (...modules) => {
      const hosts = new Set(modules.flatMap(stack.hostsOf));
      await Promise.all([...hosts].map((host) => stack.restart(host, 'SIGKILL')));
    },
    close: async () => {
      await pool.end();
      await stack.stop();
    },
  };
}
