import { drawMeasure, type DrawnMeasure } from '@pet/domain/builder';
import type { Species } from '@pet/domain/pet';
import styles from './measure-drawing.module.css';

/** Where the tape goes; what to do is said by the field's hint. */
export function MeasureDrawing({ measure, species }: { measure: DrawnMeasure; species: Species }) {
  return (
    <div
      className={styles.drawing}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: drawMeasure(measure, species) }}
    />
  );
}
