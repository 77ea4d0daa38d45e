import { applyFix, type DesignConfig } from '@pet/domain/builder';
import type { DesignReceipt } from '@pet/domain/commerce';
import { Button, Money } from '@pet/ui';
import type { ReactNode } from 'react';
import { InUnits } from '#web/features/measures/in-units.tsx';
import { openPart, partOfFinding, type PartId } from '../parts/part-ids.ts';
import type { Obstacle, Verdict } from '../state/judge-design.ts';
import type { SaveState } from '../state/autosave.ts';
import { readyInWords } from './ready-words.ts';
import { SaveStatus } from './save-status.tsx';
import styles from './summary-bar.module.css';

export interface SummaryBarProps {
  verdict: Verdict;
  receipt: DesignReceipt;
  config: DesignConfig;
  saveState: SaveState;
  actionLabel: string;
  isBusy: boolean;
  onAction: () => void;
  onChange: (config: DesignConfig) => void;
  onMendAll: () => void;
  /** What else is to be known before going on. */
  children?: ReactNode;
}

/** Price, date and the way on, always in reach; and what stands in the way, with its mending. */
export function SummaryBar({
  verdict,
  receipt,
  config,
  saveState,
  actionLabel,
  isBusy,
  onAction,
  onChange,
  onMendAll,
  children,
}: SummaryBarProps) {
  const [obstacle] = verdict.obstacles;
  const act = () => (obstacle ? openPart(partOfObstacle(obstacle)) : onAction());
  return (
    <div className={styles.bar}>
      <div className={styles.lines}>
        {children}
        {obstacle && (
          <ObstacleLine
            obstacle={obstacle}
            count={verdict.obstacles.length}
            config={config}
            onChange={onChange}
            onMendAll={onMendAll}
          />
        )}
      </div>
      <div className={styles.main}>
        <div className={styles.price}>
          <span className={styles.now}>
            <output aria-label="Price now" aria-live="off">
              <Money
                amountMinor={receipt.unitMinor}
                currency={receipt.currency}
                className={styles.amount}
              />
            </output>
            <SaveStatus state={saveState} />
          </span>
          <span className={styles.ready}>Ready by {readyInWords(verdict.readyBy)}</span>
        </div>
        <Button tone="primary" isBusy={isBusy} onClick={act}>
          {obstacle ? 'See what is left' : actionLabel}
        </Button>
      </div>
    </div>
  );
}

const partOfObstacle = (obstacle: Obstacle): PartId =>
  obstacle.kind === 'rule' ? partOfFinding(obstacle.finding) : 'fit';

interface ObstacleLineProps {
  obstacle: Obstacle;
  count: number;
  config: DesignConfig;
  onChange: (config: DesignConfig) => void;
  onMendAll: () => void;
}

function ObstacleLine({ obstacle, count, config, onChange, onMendAll }: ObstacleLineProps) {
  const fix = obstacle.kind === 'rule' ? obstacle.finding.fix : null;
  const isOld = obstacle.kind === 'rule' && obstacle.finding.code === 'unknown-option';
  return (
    <div className={styles.obstacle} role="status">
      <p>
        {count > 1 && <strong>1 of {count}: </strong>}
        {isOld && 'This design is from an older catalogue. '}
        <InUnits>{obstacle.finding.message}</InUnits>
      </p>
      {fix && (
        <Button size="small" onClick={() => onChange(applyFix(config, fix))}>
          {fix.label}
        </Button>
      )}
      {count > 1 && obstacle.kind === 'rule' && (
        <Button size="small" onClick={onMendAll}>
          Settle all at once
        </Button>
      )}
    </div>
  );
}
