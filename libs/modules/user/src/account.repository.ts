import type { Role } from '@pet/domain/user';
import type { Prisma, PrismaClient } from './generated/client.ts';

export interface AccountRecord {
  id: string;
  name: string;
  email: string;
  role: Role;
  isEmailVerified: boolean;
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

    /** Who holds a session that is good at `now`; null for an ended one and for a closed account. */
    async findBySession(
      tokenDigest: string,
      now: Date,
    ): Promise<{ userId: string; role: Role } | null> {
      const rows = await connection.$queryRaw<{ userId: string; role: Role }[]>`
        SELECT u.id AS "userId", u.role
        FROM session s JOIN "user" u ON u.id = s.user_id
        WHERE s.token_digest = ${tokenDigest} AND s.expires_at > ${now} AND u.disabled_at IS NULL`;
      return rows[0] ?? null;
    },
  };
}
