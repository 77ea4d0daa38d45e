'use client';
import { BoardCardItem } from './board-card.tsx';
import type { BoardCard, BoardColumn, Stage } from './workshop-types.ts';
import styles from './board-view.module.css';

export interface BoardColumnProps {
  column: BoardColumn;
  today: string;
  stageLabels: ReadonlyMap<Stage, string>;
  movedId: string | null;
  onMove: (card: BoardCard, stage: Stage) => void;
}

/** One stage with its cards, the next due on top. */
export function BoardColumnSection({ column, movedId, ...rest }: BoardColumnProps) {
  const headingId = `stage-${column.stage}`;
  return (
    <section className={styles.column} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {column.label}
        <span className={styles.count}>
          {column.cards.length}
          <span className="visually-hidden"> harnesses</span>
        </span>
      </h2>
      {column.cards.length === 0 && <p className={styles.nothing}>Nothing here</p>}
      <ul className={styles.cards}>
        {column.cards.map((card) => (
          <BoardCardItem
            key={card.workOrderId}
            card={card}
            hasMoved={card.workOrderId === movedId}
            {...rest}
          />
        ))}
      </ul>
    </section>
  );
}
