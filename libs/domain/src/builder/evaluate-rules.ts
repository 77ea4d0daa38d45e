import { applyChange } from './apply-change.ts';
import type { Catalogue, RuleFinding } from './catalogue.schema.ts';
import type { DesignConfig } from './design-config.schema.ts';
import { optionsAvailable } from './rules/availability.ts';
import { neckBelowChest, sameSpecies, styleForSpecies, widthForGirth } from './rules/body.ts';
import { extrasFit } from './rules/extras.ts';
import { knownOptions } from './rules/known-options.ts';
import { contextOf, type FixCandidate, type Objection, type Rule } from './rules/rule.ts';
import { buckleMadeInWidth, strongEnough } from './rules/strength.ts';
import { textFits } from './rules/text.ts';
import { threadReadable } from './rules/thread.ts';
import { writtenRules } from './rules/written-rules.ts';

const RULES: readonly Rule[] = [
  knownOptions,
  optionsAvailable,
  sameSpecies,
  styleForSpecies,
  neckBelowChest,
  buckleMadeInWidth,
  strongEnough,
  widthForGirth,
  extrasFit,
  textFits,
  threadReadable,
  writtenRules,
];

/**
 * Everything that is wrong (`forbid`) or unwise (`warn`) about a design, with the change that mends
 * it. A fix is offered only after it was tried: applied, its finding is gone and nothing new is
 * forbidden. `fix` is null where no single change does that.
 */
export function evaluateRules(config: DesignConfig, catalogue: Catalogue): RuleFinding[] {
  const objections = objectionsTo(config, catalogue);
  return objections.map((objection) => mendedFinding(objection, objections, config, catalogue));
}

/**
 * Tells of designs that follow from this one by a change why they could then not be made, with the
 * change that mends it: the first reason of a kind that does not stand against this one already.
 */
export function obstaclesFrom(
  config: DesignConfig,
  catalogue: Catalogue,
): (changed: DesignConfig) => RuleFinding | undefined {
  const before = new Set(
    objectionsTo(config, catalogue)
      .filter(isForbidding)
      .map(({ code }) => code),
  );
  return (changed) => {
    const objections = objectionsTo(changed, catalogue);
    const created = objections.find((each) => isForbidding(each) && !before.has(each.code));
    return created && mendedFinding(created, objections, changed, catalogue);
  };
}

function mendedFinding(
  objection: Objection,
  objections: readonly Objection[],
  config: DesignConfig,
  catalogue: Catalogue,
): RuleFinding {
  const fix = objection
    .candidates()
    .find((candidate) => isMending(candidate, objection, objections, config, catalogue));
  return findingOf(objection, fix ?? null);
}

/** The design with a fix applied; anything that the fix does not name stays. */
export const applyFix = (
  config: DesignConfig,
  { change }: Pick<NonNullable<RuleFinding['fix']>, 'change'>,
): DesignConfig => applyChange(config, change as Partial<DesignConfig>);

/** Why a design cannot be made, without looking for what would mend it: much quicker where many are judged. */
export const reasonsAgainst = (config: DesignConfig, catalogue: Catalogue): string[] =>
  objectionsTo(config, catalogue)
    .filter(isForbidding)
    .map(({ reason }) => `${reason}.`);

const objectionsTo = (config: DesignConfig, catalogue: Catalogue): Objection[] => {
  const context = contextOf(config, catalogue);
  return RULES.flatMap((rule) => rule(context));
};

function isMending(
  candidate: FixCandidate,
  objection: Objection,
  before: readonly Objection[],
  config: DesignConfig,
  catalogue: Catalogue,
): boolean {
  const after = objectionsTo(applyChange(config, candidate.change), catalogue);
  const forbiddenBefore = new Set(before.filter(isForbidding).map(identity));
  return (
    !after.some((remaining) => identity(remaining) === identity(objection)) &&
    after.filter(isForbidding).every((remaining) => forbiddenBefore.has(identity(remaining)))
  );
}

const isForbidding = ({ severity }: Objection): boolean => severity === 'forbid';
const identity = ({ code, subject = '' }: Objection): string => `${code} ${subject}`;

function findingOf(objection: Objection, fix: FixCandidate | null): RuleFinding {
  const { code, severity, field, reason } = objection;
  const advice = fix ? ` – ${fix.label.charAt(0).toLowerCase()}${fix.label.slice(1)}` : '';
  const told = fix && { label: fix.label, change: fix.change };
  return { code, severity, field, message: `${reason}${advice}.`, fix: told };
}
