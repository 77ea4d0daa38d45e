import 'server-only';
import { ButtonLink, PageHeader } from '@pet/ui';
import { roleRanks, type Role } from '@pet/domain/user';
import type { ReactNode } from 'react';
import { requireUser } from '#web/features/auth/visitor.ts';
import { paths } from '#web/paths.ts';

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  customer: 'customers',
  maker: 'the workshop’s staff',
  manager: 'managers',
  admin: 'administrators',
};

/**
 * What to show instead of a staff page, or null for whoever may see it. It only explains; the API
 * itself refuses. A visitor who is not signed in is sent to do so, and comes back to `path`.
 */
export async function staffBarrier(role: Role, path: string): Promise<ReactNode> {
  const user = await requireUser(path);
  if (roleRanks[user.role] >= roleRanks[role]) return null;
  const isCustomer = user.role === 'customer';
  return (
    <PageHeader
      title={`This page is for ${ROLE_WORDS[role]}`}
      lead={`You are signed in as ${user.email}, which may not open it. If it should, ask a manager for the role.`}
      actions={
        <ButtonLink tone="primary" href={isCustomer ? paths.account() : paths.workshop()}>
          {isCustomer ? 'Go to your account' : 'Go to the board'}
        </ButtonLink>
      }
    />
  );
}
