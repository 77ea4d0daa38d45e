'use client';
import { lazy, Suspense } from 'react';
import { Button, Card, EmptyState, PageHeader, Skeleton } from '@pet/ui';
import { useUnits } from '#web/features/measures/use-units.ts';
import { trpc } from '#web/trpc/client.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { PetCard } from './pet-card.tsx';
import type { Pet } from '#web/features/measures/pet-types.ts';
import { draftOf, emptyDraft } from './pet-draft.ts';
import { PetForm } from './pet-form.tsx';
import { RemovePetDialog } from './remove-pet-dialog.tsx';
import { usePets } from './use-pets.ts';
import styles from './pets-view.module.css';

/** Brings the rules and prices, which only those need who have designs. */
const RefitList = lazy(() =>
  import('./refit-list.tsx').then((module) => ({ default: module.RefitList })),
);

/** Today in the visitor's own time zone; Swedish writes dates the ISO way. */
const localDay = () => new Date().toLocaleDateString('sv-SE');

/** All my pets: to look at, add, change and remove. */
export function PetsView() {
  const pets = usePets();
  const shown = { pets, ...useUnits() };
  return pets.editing ? <PetEditor {...shown} editing={pets.editing} /> : <PetList {...shown} />;
}

type Shown = { pets: ReturnType<typeof usePets> } & ReturnType<typeof useUnits>;

function PetEditor({ pets, units, changeUnits, editing }: Shown & { editing: Pet | 'new' }) {
  return (
    <>
      <PageHeader title={editing === 'new' ? 'Add a pet' : `Edit ${editing.name}`} />
      <Card className={styles.editor}>
        <PetForm
          initial={editing === 'new' ? emptyDraft : draftOf(editing, units)}
          units={units}
          onUnits={changeUnits}
          today={localDay()}
          isSaving={pets.isSaving}
          error={pets.saveError}
          onSave={pets.save}
          onCancel={() => pets.edit(null)}
        />
      </Card>
    </>
  );
}

function PetList({ pets, units }: Shown) {
  const { data, error, isPending, refetch } = pets.list;
  const designs = useMeasuredDesigns();
  return (
    <>
      <PageHeader
        title="My pets"
        lead="Measured once, at hand in the builder for every harness."
        actions={
          <Button tone="primary" onClick={() => pets.edit('new')}>
            Add a pet
          </Button>
        }
      />
      {isPending && <Skeleton height="12rem" label="Loading your pets" />}
      {error && (
        <ErrorNotice
          error={error}
          title="We could not read your pets"
          onRetry={() => void refetch()}
        />
      )}
      {data?.items.length === 0 && (
        <EmptyState title="No pets yet">
          <p>Add yours with four measures, and every harness is made to fit it.</p>
        </EmptyState>
      )}
      <ul className={styles.pets}>
        {data?.items.map((pet) => (
          <PetCard
            key={pet.id}
            pet={pet}
            units={units}
            onEdit={() => pets.edit(pet)}
            onRemove={() => pets.askToRemove(pet)}
            today={localDay()}
          >
            <Suspense>
              {designs.length > 0 && <RefitList pet={pet} designs={designs} units={units} />}
            </Suspense>
          </PetCard>
        ))}
      </ul>
      <RemovePetDialog
        pet={pets.removing}
        isBusy={pets.isRemoving}
        error={pets.removeError}
        onConfirm={pets.removeAsked}
        onClose={() => pets.askToRemove(null)}
      />
    </>
  );
}

const DESIGNS_LOOKED_AT = 50;

/** The last changed designs that are cut to measure; those in a standard size do not age with the pet. */
function useMeasuredDesigns() {
  const list = trpc.builder.designs.list.useQuery({ limit: DESIGNS_LOOKED_AT });
  return (list.data?.items ?? []).filter(
    ({ version }) => version.config.size.kind === 'made-to-measure',
  );
}
