import type { Species } from '@pet/domain/pet';
import type { Measure } from './measures.ts';
import styles from './measure-drawing.module.css';

/** The animals from the side, nose to the left, standing square. */
const bodies: Record<Species, string> = {
  dog: 'M7 29c-2-4 2-8 7-8l6-1c1-4 5-8 9-8l1 4c4 1 7 4 9 9 3 4 7 6 13 6h28c7 0 12-2 15-8l6-12c1-2 4-1 3 2l-4 15c-1 5-2 8-2 13l3 14c1 5 0 9 0 16l2 5h-9l-1-6c0-6-1-9-5-13-3-3-4-6-6-9-8 4-18 5-28 3l-1 10 1 13 2 5h-9l-2-6-3-20c-4-4-6-9-7-15-2-5-4-8-9-8-6 1-12 2-15-1-3 0-4-1-4-3z',
  cat: 'M9 33c-2-4-1-9 3-12l-1-8 7 4h4l6-5 1 9c3 2 5 5 6 8 4 3 8 4 13 4h26c8 0 13 4 15 11 6 3 10 0 10-7 0-6-3-9-2-14 1-4 6-3 6 1 0 5 4 8 4 15 0 10-8 16-16 14l-1 6 2 14 2 5h-8l-3-8c-1-5-2-8-5-11-8 4-18 5-27 3l-2 7 1 5 2 4h-8l-2-5-2-15c-4-3-6-8-7-13-3 2-7 2-11 0-5-2-8-4-9-7z',
};

const tapes: Record<Species, Record<Exclude<Measure, 'weightG'>, string>> = {
  dog: {
    neckGirthMm: 'M41 26c-5 4-7 10-6 16',
    chestGirthMm: 'M52 31c5 9 5 19 1 28',
    backLengthMm: 'M41 25c4 5 9 6 14 6h27c7 0 12-2 15-8',
  },
  cat: {
    neckGirthMm: 'M37 29c-4 4-6 9-5 14',
    chestGirthMm: 'M49 33c4 8 4 17 1 25',
    backLengthMm: 'M37 28c4 4 8 5 13 5h26c7 0 12 3 15 9',
  },
};

/** Where the tape goes; what to do is said by the field's hint. */
export function MeasureDrawing({ measure, species }: { measure: Measure; species: Species }) {
  return (
    <svg viewBox="0 0 120 92" className={styles.drawing} aria-hidden="true">
      <path d={bodies[species]} className={styles.body} />
      {measure === 'weightG' ? (
        <Scale />
      ) : (
        <>
          <path d={tapes[species][measure]} className={styles.tapeEdge} />
          <path d={tapes[species][measure]} className={styles.tape} />
        </>
      )}
    </svg>
  );
}

function Scale() {
  return (
    <g>
      <rect x="22" y="82" width="84" height="7" rx="3.5" className={styles.scale} />
      <path d="M57 85.5h14" className={styles.tape} />
    </g>
  );
}
