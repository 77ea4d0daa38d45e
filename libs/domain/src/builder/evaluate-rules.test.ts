import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueV2, presetsV1 } from './data/index.ts';
import { anyStaleConfig } from './design-config.arbitrary.ts';
import {
  applyFix,
  defaultConfig,
  designConfigSchema,
  evaluateRules,
  makingPlan,
  obstaclesFrom,
  ruleFindingSchema,
  type DesignConfig,
  type RuleFinding,
} from './index.ts';

const rules = (config: DesignConfig) => evaluateRules(config, catalogueV2);

/** How often each code is forbidden. */
function forbidden(findings: readonly RuleFinding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, severity } of findings) {
    if (severity === 'forbid') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

const countOf = (findings: readonly RuleFinding[], code: string): number =>
  findings.filter((finding) => finding.code === code).length;

describe('designs to start with', () => {
  test.each(presetsV1)('the preset $name breaks no rule', ({ config }) => {
    expect(rules(config)).toEqual([]);
  });

  test.each(['dog', 'cat'] as const)('the default for a %s breaks no rule', (species) => {
    expect(rules(defaultConfig(species, catalogueV2))).toEqual([]);
  });
});

describe('fixes', () => {
  test('each removes its finding, forbids nothing new, and leaves a valid design', () => {
    fc.assert(
      fc.property(anyStaleConfig, (config) => {
        const before = rules(config);
        for (const { code, fix } of before) {
          if (!fix) continue;
          const mended = applyFix(config, fix);
          const after = rules(mended);
          expect(countOf(after, code)).toBeLessThan(countOf(before, code));
          for (const [other, count] of forbidden(after)) {
            expect(count).toBeLessThanOrEqual(forbidden(before).get(other) ?? 0);
          }
          expect(designConfigSchema.safeParse(mended).success).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });

  test('one after the other they lead to a design that can be made', () => {
    fc.assert(
      fc.property(anyStaleConfig, (config) => {
        let design = config;
        for (let step = 0; step < 20; step += 1) {
          const next = rules(design).find(({ severity, fix }) => severity === 'forbid' && fix);
          if (!next?.fix) break;
          design = applyFix(design, next.fix);
        }
        if (forbidden(rules(design)).size === 0) {
          expect(makingPlan(design, catalogueV2).pieces.length).toBeGreaterThan(0);
        } else {
          // What stays forbidden has no single remedy, and says so.
          expect(rules(design).filter(({ severity }) => severity === 'forbid')).toSatisfy(
            (left: RuleFinding[]) => left.every(({ fix }) => fix === null),
          );
        }
      }),
      { numRuns: 80 },
    );
  });

  test('findings are what their schema says, and speak in whole sentences', () => {
    fc.assert(
      fc.property(anyStaleConfig, (config) => {
        for (const finding of rules(config)) {
          expect(ruleFindingSchema.safeParse(finding).success).toBe(true);
          expect(finding.message).toMatch(/^.+\.$/s);
          expect(finding.message).not.toMatch(/undefined|null|NaN/);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('a fix leaves everything else alone', () => {
    const config = defaultConfig('dog', catalogueV2);
    const fix = { label: 'Choose 38 mm', change: { webbingWidthMm: 38, colourId: undefined } };
    expect(applyFix(config, fix)).toEqual({ ...config, webbingWidthMm: 38 });
  });
});

describe('what a change would bring about', () => {
  test('is the first new reason that judging the changed design gives, word for word', () => {
    fc.assert(
      fc.property(anyStaleConfig, anyStaleConfig, (config, changed) => {
        const before = forbidden(rules(config));
        const created = [...rules(changed)].find(
          ({ code, severity }) => severity === 'forbid' && !before.has(code),
        );
        expect(obstaclesFrom(config, catalogueV2)(changed)).toEqual(created);
      }),
      { numRuns: 60 },
    );
  });
});
