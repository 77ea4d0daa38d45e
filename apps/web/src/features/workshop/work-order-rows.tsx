import { Badge, ButtonLink, Card } from '@pet/ui';
import { HarnessImage } from '#web/features/design-choices/harness-image.tsx';
import { paths } from '#web/paths.ts';
import type { BoardCard } from './workshop-types.ts';
import { dueWords } from './due-words.ts';
import { stageWords } from './stage-words.ts';
import styles from './work-order-rows.module.css';

/** The harnesses of one order with their stage; none before the order is paid. */
export function WorkOrderRows({ cards, today }: { cards: readonly BoardCard[]; today: string }) {
  if (cards.length === 0) {
    return (
      <p className={styles.nothing}>Nothing to make yet: they appear when the order is paid.</p>
    );
  }
  return (
    <ul className={styles.rows}>
      {cards.map((card) => {
        const due = dueWords(card, today);
        return (
          <Card as="li" key={card.workOrderId} className={styles.row}>
            <HarnessImage config={card.config} alt="" size="thumb" />
            <div className={styles.words}>
              <span className={styles.title}>
                {card.title}
                {card.siblings > 1 && `, ${card.position} of ${card.siblings}`}
              </span>
              <span className={styles.badges}>
                <Badge>{stageWords(card.stage)}</Badge>
                <Badge {...(due.tone ? { tone: due.tone } : {})}>{due.text}</Badge>
              </span>
              {card.flags.map((flag) => (
                <span key={flag} className={styles.flag}>
                  ⚑ {flag}
                </span>
              ))}
            </div>
            <ButtonLink size="small" href={paths.cutSheet(card.workOrderId)}>
              Cut sheet
            </ButtonLink>
          </Card>
        );
      })}
    </ul>
  );
}
