import type { FitFinding, FitReport, StrapFit } from './fit-report.schema.ts';

/** Green, amber, red: it fits, look at it again, it cannot work like this. */
export type StrapState = 'good' | 'check' | 'bad' | 'unknown';

export interface StrapOutcome {
  strapId: string;
  label: string;
  state: StrapState;
  /** A word or three for the state. */
  words: string;
  /** Full sentences, in centimetres and kilograms. */
  reasons: string[];
}

type Measured = 'neck' | 'chest' | 'back';

const MEASURE_OF_STRAP: Readonly<Record<string, Measured>> = {
  neck: 'neck',
  shoulder: 'neck',
  front: 'chest',
  sternum: 'chest',
  girth: 'chest',
  waist: 'chest',
  back: 'back',
};

/** What each strap comes to once the remarks on the measures that it is cut from are counted in. */
export const strapOutcomes = ({ straps, findings }: FitReport): StrapOutcome[] =>
  straps.map((strap) => outcomeOf(strap, findings));

function outcomeOf(strap: StrapFit, findings: readonly FitFinding[]): StrapOutcome {
  const { strapId, label, verdict } = strap;
  const doubts = findings.filter(
    ({ code, judgement }) => judgement !== 'accept' && concerns(code, strapId),
  );
  const reasons = doubts.map(({ message }) => message);
  const outcome = (state: StrapState, words: string) => ({ strapId, label, state, words, reasons });
  if (verdict === 'unknown') return outcome('unknown', 'Measure to know');
  if (verdict === 'tight') return outcome('bad', 'Too tight');
  if (verdict === 'loose') return outcome('bad', 'Too loose');
  if (doubts.some(({ judgement }) => judgement === 'reject')) return outcome('bad', 'Cannot be');
  return doubts.length > 0 ? outcome('check', 'Check the measure') : outcome('good', 'Fits');
}

/** Whether a finding doubts the measure that a strap is cut from; a mix-up of units doubts them all. */
function concerns(code: string, strapId: string): boolean {
  const [kind, subject] = code.split(':');
  if (subject !== undefined) return kind?.startsWith('strap-') === true && subject === strapId;
  if (/^(inches|centimetres|imperial|metric)-/.test(code)) return true;
  if (code.startsWith('breastbone-')) return strapId === 'sternum' || strapId === 'front';
  const measure = MEASURE_OF_STRAP[strapId];
  if (code.startsWith('neck-')) return measure === 'neck';
  if (code.startsWith('girth-')) return measure === 'chest';
  return code.startsWith('back-') && measure === 'back';
}
