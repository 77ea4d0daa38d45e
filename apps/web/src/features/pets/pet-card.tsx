'use client';
import { Badge, Button, ButtonLink, Card, joinClasses } from '@pet/ui';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { ageInWords } from '#web/features/measures/age-options.ts';
import { measures, figureOf, type Units } from '#web/features/measures/measures.ts';
import { formatFullDay } from '#web/features/dates/format-date.ts';
import { paths } from '#web/paths.ts';
import type { Pet } from '#web/features/measures/pet-types.ts';
import styles from './pet-card.module.css';

/** The line, the table and what goes with them, for those who ask. */
const PetHistory = lazy(() =>
  import('./history/pet-history.tsx').then((module) => ({ default: module.PetHistory })),
);

export interface PetCardProps {
  pet: Pet;
  units: Units;
  onEdit: () => void;
  onRemove: () => void;
  /** ISO day. */
  today: string;
  /** What its new measures mean for its designs. */
  children?: ReactNode;
}

/** One pet with its measures, when to take them again, and what they were before. */
export function PetCard({ pet, units, onEdit, onRemove, today, children }: PetCardProps) {
  const [isHistoryShown, setHistoryShown] = useState(false);
  const isDue = pet.remeasureOn !== null && pet.remeasureOn <= today;
  const facts = [
    pet.breed ?? (pet.species === 'dog' ? 'Dog' : 'Cat'),
    pet.ageMonths !== null && ageInWords(pet.ageMonths),
  ].filter(Boolean);
  return (
    <Card as="li" className={joinClasses(styles.card, isHistoryShown && styles.wide)}>
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
            <p className={styles.facts}>
              Measured on {formatFullDay(pet.measuredAt)}
              {isDue && (
                <>
                  {' '}
                  <Badge tone="warn">Time to measure again</Badge>
                </>
              )}
            </p>
          )}
        </>
      ) : (
        <p className={styles.facts}>No measures yet.</p>
      )}
      {children}
      <div className={styles.actions}>
        <ButtonLink
          size="small"
          {...((isDue || !pet.measurements) && { tone: 'primary' as const })}
          href={paths.measuring({ pet: pet.id })}
          aria-label={`Measure ${pet.name}`}
        >
          Measure
        </ButtonLink>
        <ButtonLink
          size="small"
          href={paths.builder({ pet: pet.id })}
          aria-label={`Design for ${pet.name}`}
        >
          Design
        </ButtonLink>
        <Button
          size="small"
          aria-expanded={isHistoryShown}
          aria-label={`Measures of ${pet.name} over time`}
          onClick={() => setHistoryShown(!isHistoryShown)}
        >
          Over time
        </Button>
        <Button size="small" onClick={onEdit} aria-label={`Edit ${pet.name}`}>
          Edit
        </Button>
        <Button size="small" tone="quiet" onClick={onRemove} aria-label={`Remove ${pet.name}`}>
          Remove
        </Button>
      </div>
      {isHistoryShown && (
        <Suspense>
          <PetHistory pet={pet} units={units} />
        </Suspense>
      )}
    </Card>
  );
}
