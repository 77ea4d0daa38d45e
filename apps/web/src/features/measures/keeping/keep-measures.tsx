import { Button, ButtonLink, Field, Notice, SelectInput, TextInput } from '@pet/ui';
import { useState, type FormEvent } from 'react';
import { paths } from '#web/paths.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import type { GuideOutcome } from '../guide/guide-result.tsx';
import type { Pet } from '../pet-types.ts';
import { saveMeasures, type MeasuredBy } from './save-measures.ts';
import styles from './keep-measures.module.css';

const WHO: readonly { value: MeasuredBy; words: string }[] = [
  { value: 'owner', words: 'I did' },
  { value: 'vet', words: 'The vet' },
  { value: 'groomer', words: 'The groomer' },
  { value: 'someone-else', words: 'Someone else' },
];

export interface KeepMeasuresProps {
  outcome: GuideOutcome;
  pet: Pet | null;
}

type Progress =
  | { kind: 'asking'; error: unknown; petId: string | null }
  | { kind: 'busy'; petId: string | null }
  | { kind: 'kept'; petId: string };

/** Keeps what was measured for a pet, or leads on with the advised size where not all was measured. */
export function KeepMeasures({ outcome, pet }: KeepMeasuresProps) {
  const { measurements, config, isRejected } = outcome;
  const [name, setName] = useState(pet?.name ?? '');
  const [who, setWho] = useState<MeasuredBy>('owner');
  const [progress, setProgress] = useState<Progress>({
    kind: 'asking',
    error: null,
    petId: pet?.id ?? null,
  });

  if (isRejected) return null;
  if (!measurements) {
    const size = config.size.kind === 'standard' ? config.size.size : undefined;
    return (
      <ButtonLink
        tone="primary"
        size="large"
        href={paths.builder({ size, species: config.species })}
      >
        Design in size {size}
      </ButtonLink>
    );
  }
  if (progress.kind === 'kept') return <Kept petId={progress.petId} name={name} />;

  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!measurements || progress.kind !== 'asking') return;
    let { petId } = progress;
    setProgress({ kind: 'busy', petId });
    try {
      await saveMeasures({ ...outcome, measurements }, who, {
        name: name.trim() || `My ${outcome.pet.species}`,
        petId,
        onPet: (created) => (petId = created),
      });
      setProgress({ kind: 'kept', petId: petId ?? '' });
    } catch (error) {
      setProgress({ kind: 'asking', error, petId });
    }
  }

  return (
    <form className={styles.form} onSubmit={(event) => void onSubmit(event)}>
      <div className={styles.fields}>
        {!pet && (
          <Field label="Name of your pet">
            <TextInput
              value={name}
              maxLength={40}
              autoComplete="off"
              onChange={({ target }) => setName(target.value)}
            />
          </Field>
        )}
        <Field label="Who measured?">
          <SelectInput value={who} onChange={({ target }) => setWho(target.value as MeasuredBy)}>
            {WHO.map(({ value, words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </SelectInput>
        </Field>
      </div>
      {progress.kind === 'asking' && progress.error !== null && (
        <ErrorNotice error={progress.error} title="The measures were not kept" />
      )}
      <Button type="submit" tone="primary" size="large" isWide isBusy={progress.kind === 'busy'}>
        Keep these measures
      </Button>
    </form>
  );
}

function Kept({ petId, name }: { petId: string; name: string }) {
  return (
    <Notice
      tone="good"
      title="Measured and kept"
      action={
        <>
          <ButtonLink tone="primary" href={paths.builder({ pet: petId })}>
            Design for {name.trim() || 'your pet'}
          </ButtonLink>
          <ButtonLink href={paths.accountPets()}>All pets</ButtonLink>
        </>
      }
    >
      <p>The builder has them at hand, and we remind you when it is time to measure again.</p>
    </Notice>
  );
}
