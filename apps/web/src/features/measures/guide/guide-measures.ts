import type { DrawnMeasure } from '@pet/domain/builder';
import type { Species } from '@pet/domain/pet';
import type { FigureInfo } from '../measures.ts';

export interface GuideMeasure extends FigureInfo {
  measure: DrawnMeasure;
  /** In a sentence, e.g. "the neck". */
  name: string;
  title: string;
  how: string;
  /** The slip that most people make. */
  beware: string;
  /** What follows from leaving it out. */
  skipped: string;
}

const NOT_TO_MEASURE =
  'Without it we cannot cut to measure. We then advise a standard size, by what else you know.';

/** The measures in the order that is easiest on the animal; the bounds are those of `measurementsSchema`. */
export const guideMeasures: readonly GuideMeasure[] = [
  {
    measure: 'neckGirthMm',
    name: 'the neck',
    title: 'Neck, at its base',
    how: 'Round the foot of the neck, where it meets the shoulders. Two fingers fit under the tape.',
    beware: 'A collar sits higher: this figure is larger.',
    skipped: NOT_TO_MEASURE,
    kind: 'length',
    min: 80,
    max: 1200,
  },
  {
    measure: 'chestGirthMm',
    name: 'the chest',
    title: 'Chest, all the way round',
    how: 'Round the ribs, two fingers behind the foreleg – a hand’s width on a big dog. The tape lies flat and snug.',
    beware: 'Measure the animal, not the fur: part a thick coat.',
    skipped: NOT_TO_MEASURE,
    kind: 'length',
    min: 120,
    max: 1800,
  },
  {
    measure: 'backLengthMm',
    name: 'the back',
    title: 'Back length',
    how: 'From the foot of the neck to the root of the tail, along the spine.',
    beware: 'Standing square, head up: a dog that sits is shorter.',
    skipped: NOT_TO_MEASURE,
    kind: 'length',
    min: 80,
    max: 1500,
  },
  {
    measure: 'breastboneLengthMm',
    name: 'the breastbone',
    title: 'Breastbone',
    how: 'From the bony tip at the front of the chest, down between the forelegs, to where the chest tape ran.',
    beware: 'Feel for the tip with a finger; fur hides it.',
    skipped: 'We then take the usual share of the chest, which is right for most.',
    kind: 'length',
    min: 30,
    max: 600,
  },
  {
    measure: 'weightG',
    name: 'the weight',
    title: 'Weight',
    how: 'On the bathroom scale: you with the animal in your arms, less you alone.',
    beware: 'It decides how strong webbing and buckles must be.',
    skipped: NOT_TO_MEASURE,
    kind: 'weight',
    min: 300,
    max: 130_000,
  },
];

/** A breastbone is not needed to cut; the others are. */
export const neededMeasures = guideMeasures.filter(
  ({ measure }) => measure !== 'breastboneLengthMm',
);

/** Heavier than any of its kind; a cat of 40 kg was weighed in pounds, or is a dog. */
const HEAVIEST_G: Readonly<Record<Species, number>> = { dog: 130_000, cat: 20_000 };

export const isTooHeavy = (weightG: number, species: Species): boolean =>
  weightG > HEAVIEST_G[species];
