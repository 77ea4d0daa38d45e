import { isMadeFor, type DesignConfig } from '@pet/domain/builder';
import type { Measurements } from '@pet/domain/pet';

interface Taken {
  measurements: Measurements;
  isCurrent: boolean;
}

/** Whether a design was cut to measures that a pet had before, and has no longer. */
export function isOutdated(config: DesignConfig, history: readonly Taken[]): boolean {
  const fitting = history.filter(({ measurements }) => isMadeFor(config, measurements));
  return (
    fitting.length > 0 &&
    fitting.every(({ measurements, isCurrent }) => {
      const current = history.find((taken) => taken.isCurrent);
      return !isCurrent && current !== undefined && !isSame(measurements, current.measurements);
    })
  );
}

const isSame = (one: Measurements, other: Measurements): boolean =>
  JSON.stringify(Object.entries(one).toSorted()) ===
  JSON.stringify(Object.entries(other).toSorted());
