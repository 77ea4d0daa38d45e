import { drawMeasure, type DrawnMeasure } from '@pet/domain/builder';
import type { Species } from '@pet/domain/pet';
import { useMemo } from 'react';
import styles from './guide-drawing.module.css';

export interface GuideDrawingProps {
  measure: DrawnMeasure;
  species: Species;
}

/** Where the tape goes; the words beside it say the same. The tape unrolls where motion is welcome. */
export function GuideDrawing({ measure, species }: GuideDrawingProps) {
  const svg = useMemo(() => drawMeasure(measure, species), [measure, species]);
  return (
    <div
      key={measure}
      className={styles.drawing}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
