import type { Metadata } from 'next';
import { requireUser } from '#web/features/auth/visitor.ts';
import { PetsView } from '#web/features/pets/pets-view.tsx';
import { paths } from '#web/paths.ts';

export const metadata: Metadata = { title: 'Your pets', robots: { index: false } };

export default async function PetsPage() {
  await requireUser(paths.accountPets());
  return <PetsView />;
}
