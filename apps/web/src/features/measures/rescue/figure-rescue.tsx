import { lazy, Suspense } from 'react';
import type { Measure, Units } from '../measures.ts';
import { impossibleFigures } from './impossible-figures.ts';
import type { RescueOfferProps } from './rescue-offer.tsx';

/** Knows all ways to misread a tape; few ever need it. */
const RescueOffer = lazy(() =>
  import('./rescue-offer.tsx').then((module) => ({ default: module.RescueOffer })),
);

export interface FigureRescueProps extends Omit<RescueOfferProps, 'figures'> {
  texts: Readonly<Record<Measure, string>>;
  units: Units;
}

/** Beside figures that no animal has: the ones that were probably meant, to take with a tap. */
export function FigureRescue({ texts, ...others }: FigureRescueProps) {
  const figures = impossibleFigures(texts, others.units);
  if (!figures) return null;
  return (
    <Suspense>
      <RescueOffer figures={figures} {...others} />
    </Suspense>
  );
}
