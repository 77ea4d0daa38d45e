'use client';
import { Card, Money } from '@pet/ui';
import { useInUnits } from '#web/features/measures/in-units.tsx';
import { ChoiceList } from '#web/features/design-choices/choice-list.tsx';
import type { DesignChoice } from '#web/features/design-choices/design-choices.ts';
import { HarnessImage } from '#web/features/design-choices/harness-image.tsx';
import type { OrderLine } from './order-types.ts';
import styles from './ordered-lines.module.css';

export interface OrderedLinesProps {
  lines: readonly OrderLine[];
  currency: string;
  choicesByVersion: Readonly<Record<string, readonly DesignChoice[]>>;
}

/** What was ordered, as it was when it was ordered. */
export function OrderedLines({ lines, currency, choicesByVersion }: OrderedLinesProps) {
  const inUnits = useInUnits();
  return (
    <ul className={styles.lines} aria-label="What you ordered">
      {lines.map((line) => (
        <Card as="li" key={line.lineId} className={styles.line}>
          <div className={styles.picture}>
            <HarnessImage config={line.config} alt={inUnits(line.description)} />
          </div>
          <h2 className={styles.name}>
            {line.designName}
            {line.quantity > 1 && <span className={styles.quantity}> × {line.quantity}</span>}
          </h2>
          <div className={styles.words}>
            <ChoiceList choices={choicesByVersion[line.versionId] ?? []} />
            <details>
              <summary>Made-to-order terms</summary>
              <p className={styles.terms}>{line.terms}</p>
            </details>
          </div>
          <Money
            className={styles.amount ?? ''}
            amountMinor={line.amountMinor}
            currency={currency}
          />
        </Card>
      ))}
    </ul>
  );
}
