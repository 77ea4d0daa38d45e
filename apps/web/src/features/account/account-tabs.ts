import type { PageTab } from '#web/features/tabs/page-tabs.tsx';
import { paths } from '#web/paths.ts';

export const accountTabs: readonly PageTab[] = [
  { href: paths.account(), label: 'Overview' },
  { href: paths.accountOrders(), label: 'Orders' },
  { href: paths.accountDesigns(), label: 'Designs' },
  { href: paths.accountPets(), label: 'Pets' },
];
