import type { Catalogue, DesignConfig } from '@pet/domain/builder';
import type { FitFinding, FitReport, Judgement } from '@pet/domain/pet';
import { Button, Checkbox, Notice, type Tone } from '@pet/ui';
import { InUnits } from '#web/features/measures/in-units.tsx';
import styles from './fit-findings.module.css';

export interface FitFindingsProps {
  config: DesignConfig;
  fit: FitReport;
  catalogue: Catalogue;
  onChange: (config: DesignConfig) => void;
}

const toneByJudgement: Record<Judgement, Tone> = {
  accept: 'info',
  warn: 'warn',
  hold: 'warn',
  reject: 'bad',
};

/** What the measures tell us, the corrections we would offer, and the word that they are right. */
export function FitFindings({ config, fit, onChange }: FitFindingsProps) {
  const { size } = config;
  if (size.kind !== 'made-to-measure') return null;
  const isHeld = fit.findings.some(({ judgement }) => judgement === 'hold');

  const takeSuggestion = ({ suggestion }: FitFinding) => {
    if (!suggestion) return;
    const { measurements } = suggestion;
    onChange({ ...config, size: { ...size, measurements, isConfirmed: false } });
  };

  return (
    <div className={styles.findings}>
      {fit.findings.map((finding) => (
        <Notice
          key={`${finding.code} ${finding.message}`}
          tone={toneByJudgement[finding.judgement]}
          action={
            finding.suggestion && (
              <Button size="small" onClick={() => takeSuggestion(finding)}>
                {finding.suggestion.label}
              </Button>
            )
          }
        >
          <p>
            <InUnits>{finding.message}</InUnits>
          </p>
        </Notice>
      ))}
      {isHeld && (
        <Checkbox
          label="Yes, I measured twice and these measures are right."
          hint="We will look at them before we cut, and write to you if in doubt."
          checked={size.isConfirmed}
          onChange={({ target }) =>
            onChange({ ...config, size: { ...size, isConfirmed: target.checked } })
          }
        />
      )}
      <SizeAdvice config={config} fit={fit} onChange={onChange} />
    </div>
  );
}

function SizeAdvice({ config, fit, onChange }: Omit<FitFindingsProps, 'catalogue'>) {
  const { sizeAdvice } = fit;
  if (!sizeAdvice) return null;
  const { size, secondBest, reasons, secondBestReasons } = sizeAdvice;
  return (
    <Notice
      tone="info"
      title={`Off the shelf, ${size} would come closest${secondBest ? `, then ${secondBest}` : ''}`}
      isStatic
      action={
        <Button
          size="small"
          onClick={() => onChange({ ...config, size: { kind: 'standard', size } })}
        >
          Take size {size} instead
        </Button>
      }
    >
      {[...reasons, ...secondBestReasons].map((reason) => (
        <p key={reason}>
          <InUnits>{reason}</InUnits>
        </p>
      ))}
    </Notice>
  );
}
