import type { FitFinding } from '@pet/domain/pet';
import { Button, Notice, type Tone } from '@pet/ui';
import { InUnits } from '../in-units.tsx';
import { stepOfFinding } from './guide-judgement.ts';
import styles from './guide-result.module.css';

const TONES: Readonly<Record<FitFinding['judgement'], Tone>> = {
  accept: 'info',
  warn: 'warn',
  hold: 'warn',
  reject: 'bad',
};

export interface GuideFindingsProps {
  findings: readonly FitFinding[];
  onCorrect: (finding: FitFinding) => void;
  onStep: (step: number) => void;
}

/** What looks odd, each with the tap that mends it: the figures in the other unit, or the tape again. */
export function GuideFindings({ findings, onCorrect, onStep }: GuideFindingsProps) {
  return (
    <div className={styles.findings}>
      {findings.map((finding) => {
        const { code, judgement, message, suggestion } = finding;
        const step = stepOfFinding(code);
        return (
          <Notice
            key={`${code} ${message}`}
            tone={TONES[judgement]}
            isStatic
            action={
              suggestion ? (
                <Button size="small" onClick={() => onCorrect(finding)}>
                  {suggestion.label}
                </Button>
              ) : (
                step !== null && (
                  <Button size="small" onClick={() => onStep(step)}>
                    Measure it again
                  </Button>
                )
              )
            }
          >
            <p>
              <InUnits>{message}</InUnits>
            </p>
          </Notice>
        );
      })}
    </div>
  );
}
