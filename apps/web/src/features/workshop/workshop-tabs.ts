import { roleRanks, type Role } from '@pet/domain/user';
import type { PageTab } from '#web/features/tabs/page-tabs.tsx';
import { paths } from '#web/paths.ts';

const BOARD = { href: paths.workshop(), label: 'Board' };
const GALLERY = { href: paths.galleryReviews(), label: 'Gallery' };
const FOR_MANAGERS = [
  { href: paths.catalogue(), label: 'Catalogue' },
  { href: paths.webhookDeliveries(), label: 'Webhooks' },
  { href: paths.analytics(), label: 'Figures' },
];

const FOR_ADMINS = [{ href: paths.topology(), label: 'Topology' }];

/** The pages of the workshop that a role may open. */
export const workshopTabs = (role: Role): PageTab[] => [
  BOARD,
  GALLERY,
  ...(roleRanks[role] >= roleRanks.manager ? FOR_MANAGERS : []),
  ...(roleRanks[role] >= roleRanks.admin ? FOR_ADMINS : []),
];
