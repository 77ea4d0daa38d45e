'use client';
import { Button, ButtonLink, Card } from '@pet/ui';
import { ageInWords } from '#web/features/measures/age-options.ts';
import { measures, figureOf, type Units } from '#web/features/measures/measures.ts';
import { formatFullDay } from '#web/features/dates/format-date.ts';
import { paths } from '#web/paths.ts';
import type { Pet } from './pet-draft.ts';
import styles from './pet-card.module.css';

export interface PetCardProps {
  pet: Pet;
  units: Units;
  onEdit: () => void;
  onRemove: () => void;
}

/** One pet with its measures. */
export function PetCard({ pet, units, onEdit, onRemove }: PetCardProps) {
  const facts = [
    pet.breed ?? (pet.species === 'dog' ? 'Dog' : 'Cat'),
    pet.ageMonths !== null && ageInWords(pet.ageMonths),
  ].filter(Boolean);
  return (
    <Card as="li" className={styles.card}>
      <div>
        <h2 className={styles.name}>{pet.name}</h2>
        <p className={styles.facts}>{facts.join(', ')}</p>
      </div>
      {pet.measurements ? (
        <>
          <dl className={styles.measures}>
            {measures.map((info) => (
              <div key={info.measure}>
                <dt>{info.label}</dt>
                <dd>
                  {figureOf(info, pet.measurements?.[info.measure] ?? 0, units)}{' '}
                  {info.kind === 'length' ? units.length : units.weight}
                </dd>
              </div>
            ))}
          </dl>
          {pet.measuredAt && (
            <p className={styles.facts}>Measured on {formatFullDay(pet.measuredAt)}</p>
          )}
        </>
      ) : (
        <p className={styles.facts}>No measures yet.</p>
      )}
      <div className={styles.actions}>
        <Button size="small" onClick={onEdit} aria-label={`Edit ${pet.name}`}>
          Edit
        </Button>
        <ButtonLink size="small" href={paths.builder()} aria-label={`Design for ${pet.name}`}>
          Design
        </ButtonLink>
        <Button size="small" tone="quiet" onClick={onRemove} aria-label={`Remove ${pet.name}`}>
          Remove
        </Button>
      </div>
    </Card>
  );
}
