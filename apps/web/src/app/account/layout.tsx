import type { ReactNode } from 'react';
import { AccountNav } from '#web/features/account/account-nav.tsx';
import { Page } from '#web/features/shell/page.tsx';
import { ApiLayout } from '#web/trpc/api-layout.tsx';

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <ApiLayout>
      <Page>
        <AccountNav />
        {children}
      </Page>
    </ApiLayout>
  );
}
