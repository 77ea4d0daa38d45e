import { PageHeader } from '@pet/ui';
import type { Metadata } from 'next';
import { MeasurePage } from '#web/features/measures/keeping/measure-page.tsx';
import { Page } from '#web/features/shell/page.tsx';
import { paths } from '#web/paths.ts';
import { publicApi, visitorApi } from '#web/trpc/server.ts';

export const metadata: Metadata = {
  title: 'Measure your dog or cat',
  description:
    'Five measures, one at a time, each with a drawing of where the tape goes. See at the end which straps fit and why.',
  alternates: { canonical: paths.measuring() },
};

type Search = Promise<{ pet?: string | string[] }>;

export default async function MeasuringPage({ searchParams }: { searchParams: Search }) {
  const { pet: petId } = await searchParams;
  const offer = await publicApi().builder.catalogue.query();
  const pet = typeof petId === 'string' ? await ownPet(petId) : null;
  return (
    <Page isNarrow>
      <PageHeader
        title={pet ? `Measure ${pet.name}` : 'Measure your dog or cat'}
        lead="Two minutes, one measure at a time."
      />
      <MeasurePage key={pet?.id} offer={offer} pet={pet} />
    </Page>
  );
}

/** A link in an old mail may name a pet that is gone, or be opened by somebody else; the guide helps them too. */
async function ownPet(petId: string) {
  const { items } = await visitorApi().user.pets.list.query();
  return items.find(({ id }) => id === petId) ?? null;
}
