'use client';
import { refit, type Refit } from '@pet/domain/builder';
import { Button, Notice } from '@pet/ui';
import { useState } from 'react';
import { RefitSummary } from '#web/features/measures/refit-summary.tsx';
import type { Units } from '#web/features/measures/measures.ts';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import { trpc } from '#web/trpc/client.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import type { Pet } from '#web/features/measures/pet-types.ts';
import { isOutdated } from './outdated-designs.ts';
import styles from './refit-list.module.css';

type Design = ApiOutputs['builder']['designs']['list']['items'][number];

export interface RefitListProps {
  pet: Pet;
  designs: readonly Design[];
  units: Units;
}

/** The designs that were cut to a pet's old measures, what refitting each changes, and the tap that does it. */
export function RefitList({ pet, designs, units }: RefitListProps) {
  const utils = trpc.useUtils();
  const history = trpc.user.pets.measurements.list.useQuery({ petId: pet.id });
  const offer = trpc.builder.catalogue.useQuery();
  const update = trpc.builder.designs.update.useMutation({
    onSuccess: () => utils.builder.designs.list.invalidate(),
  });
  const [isOpen, setOpen] = useState(false);
  const { measurements, species, breed, ageMonths } = pet;
  const outdated = designs.filter(({ version }) =>
    isOutdated(version.config, history.data?.items ?? []),
  );
  if (!measurements || !offer.data || outdated.length === 0) return null;
  const animal = { measurements, pet: { species, breed, ageMonths } };
  const one = outdated.length === 1;

  return (
    <Notice
      tone="info"
      isStatic
      title={`${one ? '1 design was' : `${outdated.length} designs were`} made for ${pet.name}’s old measures`}
      action={
        !isOpen && (
          <Button size="small" onClick={() => setOpen(true)}>
            See what changes
          </Button>
        )
      }
    >
      {isOpen && (
        <ul className={styles.designs}>
          {outdated.map(({ id, name, version }) => {
            const refitted = tryRefit(() => refit(version.config, animal, offer.data));
            return (
              <li key={id} className={styles.design}>
                <h3>{name}</h3>
                {refitted ? (
                  <>
                    <RefitSummary refit={refitted} units={units} />
                    <Button
                      size="small"
                      tone="primary"
                      aria-label={`Refit ${name}`}
                      isBusy={update.isPending && update.variables.designId === id}
                      onClick={() =>
                        update.mutate({
                          designId: id,
                          baseVersion: version.number,
                          config: refitted.config,
                        })
                      }
                    >
                      Refit
                    </Button>
                  </>
                ) : (
                  <p>
                    It has an option that we no longer make. Open it in the builder to change that.
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {update.error && <ErrorNotice error={update.error} title="It was not refitted" />}
    </Notice>
  );
}

/** Null for a design with an option that is no longer sold. */
function tryRefit(work: () => Refit): Refit | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
