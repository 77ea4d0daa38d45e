import { Button, Notice, type Tone } from '@pet/ui';
import type { Measurements } from '@pet/domain/pet';
import { InUnits } from '#web/features/measures/in-units.tsx';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import styles from './pet-form.module.css';

type Assessment = ApiOutputs['user']['pets']['assess'];

const TONES: Readonly<Record<Assessment['judgement'], Tone>> = {
  accept: 'info',
  warn: 'warn',
  hold: 'warn',
  reject: 'bad',
};

export interface AssessmentNoticesProps {
  assessment: Assessment;
  onSuggestion: (measurements: Measurements) => void;
}

/** What looks odd about the measures, the corrections to offer, and the size that comes closest. */
export function AssessmentNotices({ assessment, onSuggestion }: AssessmentNoticesProps) {
  const { findings, sizeAdvice, judgement } = assessment;
  return (
    <div className={styles.findings} aria-live="polite">
      {findings.map(({ code, judgement: weight, message, suggestion }) => (
        <Notice
          key={`${code} ${message}`}
          tone={TONES[weight]}
          isStatic
          action={
            suggestion && (
              <Button size="small" onClick={() => onSuggestion(suggestion.measurements)}>
                {suggestion.label}
              </Button>
            )
          }
        >
          <p>
            <InUnits>{message}</InUnits>
          </p>
        </Notice>
      ))}
      {judgement === 'accept' && sizeAdvice && (
        <Notice tone="good" title="These measures make sense" isStatic>
          <p>
            Off the shelf, size {sizeAdvice.size} comes closest
            {sizeAdvice.secondBest && `, then ${sizeAdvice.secondBest}`}.{' '}
            <InUnits>{sizeAdvice.reasons[0] ?? ''}</InUnits>
          </p>
        </Notice>
      )}
    </div>
  );
}
