import type { Pool } from 'pg';
import type { Outlet } from './transport.ts';

/**
 * Lets a module no longer wait for a subscription, anyone's, that will not come back; what that one
 * has not received is lost to it. Should it come back after all, it is known again.
 * @throws TransportNotReadyError
 */
export async function retireSubscription(
  pool: Pool,
  outlet: Pick<Outlet, 'retire'>,
  name: string,
): Promise<void> {
  // The other way round the relay could see it in between, and remember it for good.
  await outlet.retire(name);
  await pool.query('DELETE FROM outbox_subscription WHERE name = $1', [name]);
}
