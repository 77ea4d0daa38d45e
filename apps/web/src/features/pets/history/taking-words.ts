import { figureOf, measures, type Units } from '#web/features/measures/measures.ts';
import type { TakenMeasures } from '#web/features/measures/pet-types.ts';

const WHO: Readonly<Record<TakenMeasures['measuredBy'], string>> = {
  owner: '',
  vet: 'by the vet',
  groomer: 'by the groomer',
  'someone-else': 'by someone else',
};

/** Who measured, how often, and how far the readings lay apart; what is not known is left out. */
export function takingWords({ measuredBy, readings }: TakenMeasures, units: Units): string {
  const taken = Object.values(readings ?? {}).filter((each) => each !== undefined);
  const times = Math.max(0, ...taken.map((each) => each.length));
  const often = times > 1 ? `up to ${times} times` : times === 1 ? 'once' : '';
  return [WHO[measuredBy], often, spreadWords(readings, units)].filter(Boolean).join(', ');
}

/** The widest spread of a length, which is what the tape's slips are judged by. */
function spreadWords(readings: TakenMeasures['readings'], units: Units): string {
  if (!readings) return '';
  const spreads = measures
    .filter(({ kind }) => kind === 'length')
    .map((info) => ({ info, taken: readings[info.measure] ?? [] }))
    .filter(({ taken }) => taken.length > 1)
    .map(({ info, taken }) => ({ info, spread: Math.max(...taken) - Math.min(...taken) }));
  const [widest] = spreads.toSorted((a, b) => b.spread - a.spread);
  if (!widest) return '';
  if (widest.spread === 0) return 'all alike';
  return `at most ${figureOf(widest.info, widest.spread, units)} ${units.length} apart`;
}
