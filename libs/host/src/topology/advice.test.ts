import { describe, expect, it } from 'vitest';
import { adviseOn, type ModuleLoad } from './advice.ts';

const cost = { latencyMs: 1, cpuMs: 0.6 };

/** Asked now and then, steadily, by customers alone, for answers that take 10 ms. */
const quiet: ModuleLoad = {
  module: 'builder',
  hosts: 1,
  callsPerMinute: 600,
  fromNeighboursPerMinute: 0,
  toNeighboursPerMinute: 0,
  peakPerSecond: 12,
  busyShare: 0.1,
  cpuCores: 0.05,
  cpuShareOfProcess: 0.2,
  procedures: 12,
};
/** The same in every other respect, with calls that still take 10 ms. */
const asked = (callsPerMinute: number, more: Partial<ModuleLoad> = {}): ModuleLoad => ({
  ...quiet,
  callsPerMinute,
  busyShare: (callsPerMinute * 10) / 60_000,
  ...more,
});
const textsFor = (load: ModuleLoad, side: 'split' | 'stay') =>
  adviseOn(load, cost)
    .reasons.filter(({ speaksFor }) => speaksFor === side)
    .map(({ text }) => text);
const verdictOn = (load: ModuleLoad) => adviseOn(load, cost).verdict;

describe('advice on a module', () => {
  it('is to stay where nothing speaks for a split', () => {
    expect(adviseOn(quiet, cost)).toMatchObject({
      module: 'builder',
      verdict: 'stay',
      summary: 'Nothing speaks for a service of its own.',
      reasons: [],
    });
  });

  it('is to stay under 100 calls a minute, whatever else is measured', () => {
    const busy = { cpuCores: 1, cpuShareOfProcess: 1, peakPerSecond: 90 };
    expect(adviseOn(asked(99, busy), cost)).toMatchObject({
      module: 'builder',
      verdict: 'stay',
      summary: 'Too little happens there for a service of its own.',
      reasons: [
        {
          speaksFor: 'stay',
          text: 'Calls a minute: 99. Under 100 no other figure says much.',
        },
      ],
    });
    expect(verdictOn(asked(100, busy))).toBe('split');
    expect(verdictOn(asked(0, { peakPerSecond: 0 }))).toBe('stay');
  });

  it('tells what was measured and from where on it counts, also where nothing does', () => {
    const told = (load: ModuleLoad) =>
      adviseOn(load, cost).measured.map(({ what, value }) => [what, value]);
    expect(told(quiet)).toEqual([
      ['Calls a minute', '600'],
      ['CPU', '0.05 of a core, 20 % of its processes'],
      ['Bursts', '12 a second, 1.2 times the mean'],
      ['Calls with neighbours', '0 %'],
      ['A call takes', '10 ms'],
      ['Procedures', '12'],
    ]);
    expect(
      told(asked(0))
        .slice(2, 5)
        .map(([, value]) => value),
    ).toEqual(['none', 'none', 'none']);
    expect(adviseOn(quiet, cost).measured[4]?.counts).toBe(
      'against it under 4 ms, as the way adds 1 ms',
    );
  });

  it('says so where no process hosts it', () => {
    const unknown = adviseOn({ ...quiet, hosts: 0, callsPerMinute: 0 }, cost);
    expect(unknown.verdict).toBe('stay');
    expect(unknown.reasons[0]?.text).toBe('No running process says that it hosts it.');
  });

  it('counts load from the first call over 1,000 a minute', () => {
    expect(textsFor(asked(1_000), 'split')).toEqual([]);
    expect(textsFor(asked(1_001), 'split')).toEqual([
      'It answers 1,001 calls a minute, more than 1,000.',
    ]);
    expect(verdictOn(asked(1_001))).toBe('split');
  });

  it('counts CPU from a quarter of a core that is half of what its processes use', () => {
    const using = (cpuCores: number, cpuShareOfProcess: number) =>
      textsFor({ ...quiet, cpuCores, cpuShareOfProcess }, 'split');
    expect(using(0.24, 0.9)).toEqual([]);
    expect(using(0.9, 0.49)).toEqual([]);
    expect(using(0.25, 0.5)).toEqual([
      'It uses about 0.25 of a core, 50 % of what its processes use: by itself it would leave the others that room.',
    ]);
  });

  it('counts bursts of five times the mean and 20 calls a second', () => {
    const bursts = (callsPerMinute: number, peakPerSecond: number) =>
      textsFor(asked(callsPerMinute, { peakPerSecond }), 'split');
    expect(bursts(240, 19.9)).toEqual([]);
    expect(bursts(240, 20)).toEqual([
      'Its load comes in bursts of 20 calls a second, 5 times the mean: alone it can have more processes just then.',
    ]);
    expect(bursts(600, 49.9)).toEqual([]);
    expect(bursts(600, 50)).toHaveLength(1);
  });

  it('counts against it that half of its calls are with neighbours', () => {
    const coupled = (from: number, to: number) =>
      textsFor({ ...quiet, fromNeighboursPerMinute: from, toNeighboursPerMinute: to }, 'stay');
    expect(coupled(299, 0)).toEqual([]);
    expect(coupled(100, 200)).toEqual([
      'Its neighbours call it 100 times a minute and it calls them 200 times, against 600 calls in all: it is bound to them.',
    ]);
    expect(coupled(300, 0)).toHaveLength(1);
    expect(coupled(0, 300)).toHaveLength(1);
  });

  it('counts against it that the way would take a quarter of what a call takes', () => {
    const taking = (callMs: number) =>
      textsFor({ ...quiet, busyShare: (callMs * 600) / 60_000 }, 'stay');
    expect(taking(4.01)).toEqual([]);
    expect(taking(4)).toEqual([
      'A call takes 4 ms and would take about 1 ms more over HTTP; the way itself would use 0.01 of a core.',
    ]);
    expect(taking(0)).toHaveLength(1);
  });

  it('counts against it that it offers fewer than five procedures', () => {
    expect(textsFor({ ...quiet, procedures: 5 }, 'stay')).toEqual([]);
    expect(textsFor({ ...quiet, procedures: 4 }, 'stay')).toEqual([
      'It offers 4 procedures: little to run a process, an address and a deployment for.',
    ]);
    expect(textsFor({ ...quiet, procedures: 1 }, 'stay')[0]).toMatch(/^It offers one procedure:/);
  });

  it('weighs what speaks for a split against what it costs', () => {
    const busy = asked(6_000, { cpuCores: 0.5, cpuShareOfProcess: 0.8, peakPerSecond: 120 });
    const small = { procedures: 1 };
    const coupled = { fromNeighboursPerMinute: 5_000 };
    const quick = { busyShare: 0.1 };
    expect(adviseOn(busy, cost).summary).toBe('It has earned a service of its own.');
    expect(verdictOn({ ...busy, ...small })).toBe('split');
    expect(verdictOn({ ...busy, ...small, ...coupled })).toBe('watch');
    expect(adviseOn({ ...busy, ...small, ...coupled }, cost).summary).toBe(
      'As much speaks for a split as against.',
    );
    const three = adviseOn({ ...busy, ...small, ...coupled, ...quick }, cost);
    expect(three.verdict).toBe('stay');
    expect(three.summary).toBe('More speaks against a service of its own than for it.');
    expect(three.reasons).toHaveLength(5);
  });
});
