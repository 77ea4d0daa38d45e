import { defaultConfig, type DesignConfig } from '@pet/domain/builder';
import { catalogueV2 as catalogue, priceBookV1 as priceBook } from '@pet/domain/builder/data';
import { fitReport } from '@pet/domain/pet';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../builder-start.ts';
import { judgeDesign, priceDesign } from './judge-design.ts';
import { knownConfig } from './mend-design.ts';

const offer = { catalogue, priceBook };
const plain = defaultConfig('dog', catalogue);
const fitNow = (config: DesignConfig) => fitReport({ config, catalogue, breed: null });
const latest = { readyBy: '2026-12-07', fit: fitNow(plain) } as Quote;
const judge = (config: DesignConfig, quote: Quote | null = null) => {
  const priced = knownConfig(config, catalogue);
  const verdict = judgeDesign(config, offer, { priced, quote, latest, fitNow });
  return { ...verdict, receipt: priceDesign(priced, offer, quote) };
};

const measured = (isConfirmed: boolean): DesignConfig => ({
  ...plain,
  webbingWidthMm: 38,
  buckleId: 'metal-side-release',
  size: {
    kind: 'made-to-measure',
    measurements: { neckGirthMm: 420, chestGirthMm: 600, backLengthMm: 550, weightG: 45_000 },
    pet: { species: 'dog', breed: null, ageMonths: null },
    isConfirmed,
  },
});

describe('judgeDesign', () => {
  it('finds nothing in the way of the design that the builder opens with', () => {
    expect(judge(plain).obstacles).toEqual([]);
  });

  it('names hardware that is too weak as an obstacle with its mending', () => {
    const [obstacle] = judge({ ...plain, webbingWidthMm: 10 }).obstacles;
    expect(obstacle).toMatchObject({ kind: 'rule', finding: { severity: 'forbid' } });
    expect(obstacle?.kind === 'rule' && obstacle.finding.fix).toBeTruthy();
  });

  it('asks for a word about unusual measures, once', () => {
    expect(judge(measured(false)).obstacles.map(({ kind }) => kind)).toContain('confirm');
    expect(judge(measured(true)).obstacles.map(({ kind }) => kind)).not.toContain('confirm');
  });

  it('names what is sold no more, with a price for the nearest choice', () => {
    const old = { ...plain, colourId: 'gone', styleId: 'gone', hardwareFinishId: 'gone' };
    const { obstacles, receipt, fit } = judge(old);
    expect(obstacles).toHaveLength(3);
    expect(receipt.unitMinor).toBe(judge(knownConfig(old, catalogue)).receipt.unitMinor);
    expect(fit.straps.length).toBeGreaterThan(0);
    const quote = { ...latest, receipt, findings: [] };
    expect(judge(old, quote).obstacles).toHaveLength(3);
  });

  it('lets the price of the server stand against its own', () => {
    const own = judge(plain);
    const receipt = { ...own.receipt, unitMinor: 1 };
    const quote = { ...latest, receipt, findings: [] };
    expect(judge(plain, quote).receipt.unitMinor).toBe(1);
  });
});
