import type { DesignConfig } from '@pet/domain/builder';
import { formatLength } from '@pet/domain/pet';
import type { Units } from './measures.ts';

export function sizeInWords({ size }: DesignConfig, units: Units): string {
  if (size.kind === 'standard') return `Size ${size.size}`;
  return `To measure, chest ${formatLength(size.measurements.chestGirthMm, units.length)}`;
}
