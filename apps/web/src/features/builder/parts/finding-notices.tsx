import { applyFix, type DesignConfig, type RuleFinding } from '@pet/domain/builder';
import { Button, Notice } from '@pet/ui';
import { InUnits } from '#web/features/measures/in-units.tsx';

export interface FindingNoticesProps {
  findings: readonly RuleFinding[];
  config: DesignConfig;
  onChange: (config: DesignConfig) => void;
}

/** Why a choice cannot be, or should not be, and the one click that mends it. */
export function FindingNotices({ findings, config, onChange }: FindingNoticesProps) {
  return findings.map((finding) => {
    const { fix } = finding;
    return (
      <Notice
        key={`${finding.code} ${finding.message}`}
        tone={finding.severity === 'forbid' ? 'bad' : 'warn'}
        isStatic
        action={
          fix && (
            <Button size="small" onClick={() => onChange(applyFix(config, fix))}>
              {fix.label}
            </Button>
          )
        }
      >
        <p>
          <InUnits>{finding.message}</InUnits>
        </p>
      </Notice>
    );
  });
}
