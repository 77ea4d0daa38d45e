'use client';
import { Badge } from '@pet/ui';
import Link from 'next/link';
import { HarnessImage } from '#web/features/design-choices/harness-image.tsx';
import { paths } from '#web/paths.ts';
import type { BoardCard, Stage } from './workshop-types.ts';
import { dueWords } from './due-words.ts';
import { MoveMenu } from './move-menu.tsx';
import styles from './board-card.module.css';

export interface BoardCardProps {
  card: BoardCard;
  today: string;
  stageLabels: ReadonlyMap<Stage, string>;
  hasMoved: boolean;
  onMove: (card: BoardCard, stage: Stage) => void;
}

/** One harness to make. */
export function BoardCardItem({ card, today, stageLabels, hasMoved, onMove }: BoardCardProps) {
  const due = dueWords(card, today);
  return (
    <li className={styles.card} data-late={due.tone === 'bad' || undefined}>
      <Link href={paths.workshopOrder(card.orderId)} className={styles.number}>
        {card.orderNumber}
      </Link>
      <div className={styles.body}>
        <HarnessImage config={card.config} alt="" size="thumb" />
        <div className={styles.words}>
          <span className={styles.title}>{card.title}</span>
          <span className={styles.soft}>{card.customerName}</span>
        </div>
      </div>
      <p className={styles.badges}>
        {due.tone ? (
          <Badge tone={due.tone}>{due.text}</Badge>
        ) : (
          <span className={styles.soft}>{due.text}</span>
        )}
        {card.siblings > 1 && (
          <span className={styles.soft}>
            {card.position} of {card.siblings}
          </span>
        )}
        {card.flags.map((flag) => (
          <span key={flag} className={styles.flag}>
            <span aria-hidden="true">⚑ </span>
            {flag}
          </span>
        ))}
      </p>
      <div className={styles.actions}>
        {card.stage !== 'delivered' && (
          <MoveMenu
            subject={`${card.orderNumber}, ${card.title}`}
            stages={moves(card, stageLabels)}
            hasMoved={hasMoved}
            onMove={(stage) => onMove(card, stage)}
          />
        )}
        <Link
          href={paths.cutSheet(card.workOrderId)}
          className={styles.sheet}
          aria-label={`Cut sheet of ${card.orderNumber}, ${card.title}`}
        >
          Sheet
        </Link>
      </div>
    </li>
  );
}

/** Where the card may go, with the ways back marked as such. */
function moves(card: BoardCard, stageLabels: ReadonlyMap<Stage, string>) {
  const order = [...stageLabels.keys()];
  return card.nextStages.map((stage) => {
    const label = stageLabels.get(stage) ?? stage;
    const isBack = order.indexOf(stage) < order.indexOf(card.stage);
    return { stage, label: isBack ? `Back to ${label.toLowerCase()}` : label };
  });
}
