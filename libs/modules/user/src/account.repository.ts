import type { Role } from '@pet/domain/user';
import type { Prisma, PrismaClient } from './generated/client.ts';

export interface AccountRecord {
  id: string;
  name: string;
  email: string;
  role: Role;
  isEmailVerified: boolean;
}

export interface SessionRecord {
  userId: string;
  /** The holder's role now. */
  role: Role;
  createdAt: Date;
  usedAt: Date;
}

/** People with an account, and their sessions as far as Better Auth does not read them itself. */
export function accountRepository(connection: PrismaClient | Prisma.TransactionClient) {
  return {
    async find(id: string): Promise<AccountRecord | null> {
      const user = await connection.user.findUnique({ where: { id } });
      if (!user) return null;
      const { name, email, role, emailVerified } = user;
      return { id, name, email, role: role as Role, isEmailVerified: emailVerified };
    },

    async findIdByEmail(email: string): Promise<string | null> {
      const user = await connection.user.findUnique({ where: { email }, select: { id: true } });
      return user?.id ?? null;
    },

    /** The session, not yet ended at `now`, of an account that is open. */
    async findSession(tokenDigest: string, now: Date): Promise<SessionRecord | null> {
      const rows = await connection.$queryRaw<SessionRecord[]>`
        SELECT u.id AS "userId", u.role, s.created_at AS "createdAt", s.updated_at AS "usedAt"
        FROM session s JOIN "user" u ON u.id = s.user_id
        WHERE s.token_digest = ${tokenDigest} AND s.expires_at > ${now} AND u.disabled_at IS NULL`;
      return rows[0] ?? null;
    },

    async noteSessionUse(tokenDigest: string, now: Date): Promise<void> {
      await connection.session.updateMany({
        where: { token: tokenDigest, updatedAt: { lt: now } },
        data: { updatedAt: now },
      });
    },
  };
}
