import { describe, expect, it } from 'vitest';
import { computeReport } from './fit-report/compute-report.ts';
import { printReport } from './fit-report/print-report.ts';

const report = computeReport();

describe('the fit report', () => {
  it('accounts for every animal of every model', () => {
    expect(report.agreement.length).toBeGreaterThan(10);
    for (const { model, animals, compared, agreed, causes } of report.agreement) {
      const count = (...names: (keyof typeof causes)[]) =>
        names.reduce((sum, name) => sum + causes[name].count, 0);
      const notCompared = count('gap', 'beyond-chart', 'weight', 'beyond-us');
      expect([model, compared + notCompared]).toEqual([model, animals]);
      expect([model, agreed + count('edge', 'steps')]).toEqual([model, compared]);
    }
  });

  it('compares expected girths with every sourced row, and misses by about what the fits say', () => {
    const dogs = report.girths.find(({ what }) => what === 'chest from weight, all dogs');
    const classes = report.girths.filter(({ what }) =>
      /^chest.*(toy|small|medium|large|giant)$/.test(what),
    );
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(dogs?.count);
    expect(dogs?.rmsePercent).toBeLessThan(15);
  });

  it('notices gross slips of every breed, and seldom doubts figures that are right', () => {
    for (const { name, animals, noticed, offered, offeredRight } of report.slips.breedTold) {
      expect(offeredRight).toBeLessThanOrEqual(offered);
      if (/as centimetres|as inches|neck and chest|6 for 60|600/.test(name))
        expect([name, noticed / animals > 0.95]).toEqual([name, true]);
    }
    const { breedTold, mixed } = report.falseAlarms;
    expect(breedTold.offers / breedTold.animals).toBeLessThan(0.01);
    expect(mixed.offers / mixed.animals).toBeLessThan(0.03);
  });

  it('judges all journeys as their table expects, and says everything in its tables', () => {
    expect(report.journeys.different).toEqual([]);
    const printed = printReport(report);
    for (const { model } of report.agreement) expect(printed).toContain(model);
    expect(printed).not.toMatch(/NaN|undefined/);
  });
});
