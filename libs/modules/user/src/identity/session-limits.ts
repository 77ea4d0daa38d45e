import type { Role } from '@pet/domain/user';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export interface SessionLimits {
  /** From signing in. */
  ageMaxMs: number;
  /** From the last request. */
  idleMaxMs: number;
}

const ofCustomers: SessionLimits = { ageMaxMs: 30 * DAY_MS, idleMaxMs: 14 * DAY_MS };
/** Staff see everybody's orders, and sign in every working day. */
const ofStaff: SessionLimits = { ageMaxMs: 12 * HOUR_MS, idleMaxMs: 30 * MINUTE_MS };

/** How long a session is good for somebody who now has this role, whatever it was at signing in. */
export const sessionLimits = (role: Role): SessionLimits =>
  role === 'customer' ? ofCustomers : ofStaff;

/** Writing each request down would cost more than it tells. */
export const SESSION_USE_NOTED_EVERY_MS = MINUTE_MS;
