import type { ReactNode } from 'react';
import { accountTabs } from '#web/features/account/account-tabs.ts';
import { Page } from '#web/features/shell/page.tsx';
import { PageTabs } from '#web/features/tabs/page-tabs.tsx';
import { ApiLayout } from '#web/trpc/api-layout.tsx';

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <ApiLayout>
      <Page>
        <PageTabs label="Account" tabs={accountTabs} />
        {children}
      </Page>
    </ApiLayout>
  );
}
