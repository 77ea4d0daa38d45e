import { daysAfter, type EscapeRisk, type FitReport } from '@pet/domain/pet';
import { Button, Notice } from '@pet/ui';
import { useState, type ReactNode } from 'react';
import { formatFullDay } from '#web/features/dates/format-date.ts';
import { InUnits } from '../in-units.tsx';
import { escapeWords, growthWords, strengthWords, type Outlook } from './outlook-words.ts';
import styles from './fit-outlook.module.css';

export interface FitOutlookProps {
  fit: FitReport;
  /** Takes a remedy that is another style; without it the remedies are words alone. */
  onStyle?: (styleId: string) => void;
}

/** What the straps do not tell: whether the animal gets out, what the harness holds, how long it lasts. */
export function FitOutlook({ fit, onStyle }: FitOutlookProps) {
  const { escape, strength, growth, straps } = fit;
  return (
    <div className={styles.outlooks}>
      {escape && <EscapeNotice escape={escape} {...(onStyle && { onStyle })} />}
      {strength && <OutlookNotice {...strengthWords(strength, escape !== null)} />}
      {growth && (
        <OutlookNotice {...growthWords(growth, straps)}>
          {fit.remeasureInDays !== null && <MeasureAgain inDays={fit.remeasureInDays} />}
        </OutlookNotice>
      )}
    </div>
  );
}

interface OutlookNoticeProps extends Outlook {
  action?: ReactNode;
  children?: ReactNode;
}

function OutlookNotice({ title, tone, sentences, action, children }: OutlookNoticeProps) {
  return (
    <Notice tone={tone} title={<InUnits>{title}</InUnits>} action={action} isStatic>
      {sentences.map((sentence) => (
        <p key={sentence}>
          <InUnits>{sentence}</InUnits>
        </p>
      ))}
      {children}
    </Notice>
  );
}

function EscapeNotice({
  escape,
  onStyle,
}: { escape: EscapeRisk } & Pick<FitOutlookProps, 'onStyle'>) {
  const taps = onStyle ? escape.remedies.filter(({ styleId }) => styleId !== null) : [];
  const words = escape.remedies.filter((remedy) => !taps.includes(remedy));
  return (
    <OutlookNotice
      {...escapeWords(escape)}
      action={
        taps.length > 0 &&
        taps.map(({ label, styleId }) => (
          <Button key={label} size="small" onClick={() => styleId && onStyle?.(styleId)}>
            {label}
          </Button>
        ))
      }
    >
      {words.map(({ label }) => (
        <p key={label}>{label}.</p>
      ))}
    </OutlookNotice>
  );
}

/** Measures are taken today, or were confirmed today by looking at them. */
function MeasureAgain({ inDays }: { inDays: number }) {
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  return (
    <p>
      Measure again on {/* Around midnight the server's day is another than the reader's. */}
      <strong suppressHydrationWarning>{formatFullDay(daysAfter(today, inDays))}</strong>.
    </p>
  );
}
