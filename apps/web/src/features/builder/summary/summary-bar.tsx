import { applyFix, type DesignConfig } from '@pet/domain/builder';
import { Button, Money } from '@pet/ui';
import { InUnits } from '#web/features/measures/in-units.tsx';
import { openPart, partOfFinding, type PartId } from '../parts/part-ids.ts';
import type { Obstacle, Verdict } from '../state/judge-design.ts';
import { readyInWords } from './ready-words.ts';
import styles from './summary-bar.module.css';

export interface SummaryBarProps {
  verdict: Verdict;
  config: DesignConfig;
  actionLabel: string;
  isBusy: boolean;
  onAction: () => void;
  onChange: (config: DesignConfig) => void;
}

/** Price, date and the way on, always in reach; and what stands in the way, with its mending. */
export function SummaryBar({
  verdict,
  config,
  actionLabel,
  isBusy,
  onAction,
  onChange,
}: SummaryBarProps) {
  const [obstacle] = verdict.obstacles;
  const act = () => (obstacle ? openPart(partOfObstacle(obstacle)) : onAction());
  return (
    <div className={styles.bar}>
      {obstacle && (
        <ObstacleLine
          obstacle={obstacle}
          count={verdict.obstacles.length}
          config={config}
          onChange={onChange}
        />
      )}
      <div className={styles.main}>
        <div className={styles.price}>
          <output aria-label="Price now" aria-live="off">
            <Money
              amountMinor={verdict.receipt.unitMinor}
              currency={verdict.receipt.currency}
              className={styles.amount}
            />
          </output>
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
}

function ObstacleLine({ obstacle, count, config, onChange }: ObstacleLineProps) {
  const fix = obstacle.kind === 'rule' ? obstacle.finding.fix : null;
  return (
    <div className={styles.obstacle} role="status">
      <p>
        {count > 1 && <strong>1 of {count}: </strong>}
        <InUnits>{obstacle.finding.message}</InUnits>
      </p>
      {fix && (
        <Button size="small" onClick={() => onChange(applyFix(config, fix))}>
          {fix.label}
        </Button>
      )}
    </div>
  );
}
