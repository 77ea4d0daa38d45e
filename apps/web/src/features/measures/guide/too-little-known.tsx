import type { PetFacts } from '@pet/domain/pet';
import { Button, Notice } from '@pet/ui';
import styles from './guide.module.css';

export interface TooLittleKnownProps {
  pet: PetFacts;
  /** There are measures, and no size reaches them. */
  hasMeasures: boolean;
  onStep: (step: number) => void;
}

/** Everything was skipped: what helps most is asked for again. */
export function TooLittleKnown({ pet, hasMeasures, onStep }: TooLittleKnownProps) {
  return (
    <div className={styles.form}>
      <h2 className={styles.title} tabIndex={-1}>
        {hasMeasures ? 'No size reaches' : 'We need one more thing'}
      </h2>
      <Notice tone="warn" isStatic>
        <p>
          {hasMeasures
            ? `By what you know, your ${pet.species} is outside our standard sizes. Made to measure fits every one: please measure what is missing.`
            : `A chest girth is best; with a weight or a breed we can at least advise a size for your ${pet.species}.`}
        </p>
      </Notice>
      <div className={styles.actions}>
        <Button tone="primary" onClick={() => onStep(2)}>
          Measure the chest
        </Button>
        <Button onClick={() => onStep(5)}>Give the weight</Button>
        {!hasMeasures && <Button onClick={() => onStep(0)}>Name the breed</Button>}
      </div>
    </div>
  );
}
