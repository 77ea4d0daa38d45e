import type { ReactNode } from 'react';
import { currentUser } from '#web/features/auth/visitor.ts';
import { WorkshopUnits } from '#web/features/measures/in-units.tsx';
import { PageTabs } from '#web/features/tabs/page-tabs.tsx';
import styles from '#web/features/workshop/workshop-frame.module.css';
import { workshopTabs } from '#web/features/workshop/workshop-tabs.ts';
import { ApiLayout } from '#web/trpc/api-layout.tsx';

/** Wider than the shop: a board wants all the room there is. */
export default async function WorkshopLayout({ children }: { children: ReactNode }) {
  const user = await currentUser();
  const tabs = user ? workshopTabs(user.role) : [];
  return (
    <ApiLayout>
      <div className={styles.frame}>
        {tabs.length > 1 && <PageTabs label="Workshop" tabs={tabs} />}
        <WorkshopUnits>{children}</WorkshopUnits>
      </div>
    </ApiLayout>
  );
}
