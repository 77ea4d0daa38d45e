import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '@pet/domain/builder';
import { adviseSize } from '@pet/domain/pet';
import { repositoryDir } from '../stack/repository.ts';
import type { BreedAnimal } from './animals.ts';

interface Band {
  min: number | null;
  max: number | null;
}
interface MakersSize {
  maker: string;
  model: string;
  species: string;
  size: string;
  chestGirthMm: Band;
  neckGirthMm: Band;
  weightG: Band;
}

/** Why advice and chart part: see `CAUSES` for the words. */
export type Cause = 'edge' | 'steps' | 'gap' | 'beyond-chart' | 'weight' | 'beyond-us';

export const CAUSES: Readonly<Record<Cause, string>> = {
  edge: 'the chest lies within 2 cm of a band’s end, where a tape decides',
  steps: 'the bands are cut at other places, or are much narrower or wider',
  gap: 'the chest falls between two sizes of the chart as it could be read',
  'beyond-chart': 'the chart has no size so small or so large',
  weight: 'the chart’s size for this chest is for another weight',
  'beyond-us': 'none of our sizes reaches; made to measure only',
};

export interface Agreement {
  model: string;
  sizes: number;
  animals: number;
  /** Both name a size; of those, the bands overlap by half of the narrower one. */
  compared: number;
  agreed: number;
  /** Of those whose labels are letters, the very same letter. */
  lettered: number;
  sameLetter: number;
  causes: Record<Cause, { count: number; examples: string[] }>;
}

const EDGE_MM = 20;
const EXAMPLES_MAX = 2;

/** Each maker's model with the animals of its species. */
export function agreementByModel(
  animals: readonly BreedAnimal[],
  sizes: Catalogue['sizes'],
): Agreement[] {
  const path = join(repositoryDir, 'libs/domain/data/size-charts.json');
  const charts = JSON.parse(readFileSync(path, 'utf8')) as MakersSize[];
  const models = Map.groupBy(charts, ({ maker, model }) => `${maker}, ${model}`);
  return [...models].map(([model, chart]) =>
    agreementOf(
      model,
      chart,
      animals.filter(({ breed }) => breed.species === chart[0]?.species),
      sizes,
    ),
  );
}

function agreementOf(
  model: string,
  chart: MakersSize[],
  animals: readonly BreedAnimal[],
  sizes: Catalogue['sizes'],
): Agreement {
  const result: Agreement = {
    model,
    sizes: chart.length,
    animals: animals.length,
    compared: 0,
    agreed: 0,
    lettered: 0,
    sameLetter: 0,
    causes: {
      edge: { count: 0, examples: [] },
      steps: { count: 0, examples: [] },
      gap: { count: 0, examples: [] },
      'beyond-chart': { count: 0, examples: [] },
      weight: { count: 0, examples: [] },
      'beyond-us': { count: 0, examples: [] },
    },
  };
  const blame = (cause: Cause, example: string) => {
    const entry = result.causes[cause];
    entry.count += 1;
    if (entry.examples.length < EXAMPLES_MAX) entry.examples.push(example);
  };
  for (const { breed, measurements } of animals) {
    const { chestGirthMm, weightG } = measurements;
    const advised = adviseSize(measurements, sizes)?.size;
    const ours = sizes.find(({ size }) => size === advised);
    const reaching = chart.filter((size) => isIn(chestGirthMm, size.chestGirthMm));
    const theirs = nearest(
      chestGirthMm,
      reaching.filter((size) => isIn(weightG, size.weightG)),
    );
    const at = `${breed.name}, chest ${Math.round(chestGirthMm / 10)} cm`;
    if (!theirs) {
      if (reaching.length > 0) blame('weight', `${at}, ${Math.round(weightG / 1000)} kg`);
      else blame(isBetweenSizes(chestGirthMm, chart) ? 'gap' : 'beyond-chart', at);
      continue;
    }
    if (!ours) {
      blame('beyond-us', at);
      continue;
    }
    result.compared += 1;
    const letter = letterOf(theirs.size);
    if (letter) result.lettered += 1;
    if (letter === ours.size) result.sameLetter += 1;
    if (overlap(ours.chestGirthMm, theirs.chestGirthMm) >= 0.5) result.agreed += 1;
    else {
      const example = `${at}: ${ours.size} against ${theirs.size}`;
      blame(
        isAtEdge(chestGirthMm, [ours.chestGirthMm, theirs.chestGirthMm]) ? 'edge' : 'steps',
        example,
      );
    }
  }
  return result;
}

const isIn = (value: number, { min, max }: Band): boolean =>
  value >= (min ?? 0) && value <= (max ?? Number.POSITIVE_INFINITY);

const middle = ({ min, max }: Band): number => ((min ?? 0) + (max ?? 0)) / 2;

const nearest = (mm: number, sizes: MakersSize[]): MakersSize | undefined =>
  sizes.toSorted(
    (a, b) => Math.abs(mm - middle(a.chestGirthMm)) - Math.abs(mm - middle(b.chestGirthMm)),
  )[0];

const isBetweenSizes = (mm: number, chart: MakersSize[]): boolean =>
  chart.some(({ chestGirthMm }) => (chestGirthMm.max ?? 0) < mm) &&
  chart.some(({ chestGirthMm }) => (chestGirthMm.min ?? 0) > mm);

const isAtEdge = (mm: number, bands: Band[]): boolean =>
  bands.some(({ min, max }) =>
    [min, max].some((end) => end !== null && Math.abs(mm - end) <= EDGE_MM),
  );

/** What two bands share, of the narrower one. */
function overlap(a: Band, b: Band): number {
  const [aMin, aMax, bMin, bMax] = [a.min ?? 0, a.max ?? 0, b.min ?? 0, b.max ?? 0];
  const shared = Math.min(aMax, bMax) - Math.max(aMin, bMin);
  return Math.max(0, shared) / Math.max(1, Math.min(aMax - aMin, bMax - bMin));
}

const letterOf = (label: string): string | null =>
  /(?:^|\/ )(XXS|XS|S|M|L|XL|XXL)(?:$| \/)/.exec(label)?.[1] ?? null;
