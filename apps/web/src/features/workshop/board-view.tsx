'use client';
import { Badge, Button, Field, Notice, PageHeader, TextInput } from '@pet/ui';
import Link from 'next/link';
import { useState } from 'react';
import { paths } from '#web/paths.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { errorWords } from '#web/trpc/error-words.ts';
import { allCards, countLate, filterBoard } from './arrange-board.ts';
import { BoardColumnSection } from './board-column.tsx';
import type { Board, BoardCard, Stage } from './workshop-types.ts';
import { ShipDialog } from './ship-dialog.tsx';
import { useBoard } from './use-board.ts';
import styles from './board-view.module.css';

/** Everything that is being made, by stage. `today` is an ISO day. */
export function BoardView({ initialBoard, today }: { initialBoard: Board; today: string }) {
  const workshop = useBoard(initialBoard);
  const [text, setText] = useState('');
  const [shipping, setShipping] = useState<BoardCard | null>(null);
  const shown = filterBoard(workshop.board, text);
  const stageLabels = new Map(shown.columns.map(({ stage, label }) => [stage, label] as const));

  function onMove(card: BoardCard, stage: Stage): void {
    if (stage === 'shipped' && card.stage === 'checked') setShipping(card);
    else workshop.move(card, stage, stageLabels.get(stage) ?? stage);
  }

  return (
    <>
      <PageHeader title="Workshop" lead={<BoardCounts board={workshop.board} />} />
      <div className={styles.tools}>
        <Field label="Find on the board" className={styles.filter ?? ''}>
          <TextInput
            type="search"
            value={text}
            placeholder="Number, customer, colour …"
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <StageJumps board={shown} />
      </div>
      <p className="visually-hidden" role="status">
        {workshop.announcement}
      </p>
      {!workshop.isLive && <p className={styles.offline}>Looking for changes every few seconds.</p>}
      {workshop.error && <MoveRefused error={workshop.error} onClose={workshop.dismissError} />}
      <DoubtfulPayments payments={workshop.board.doubtfulPayments} />
      {text.trim() !== '' && allCards(shown).length === 0 && (
        <Notice title={`Nothing on the board matches “${text.trim()}”`} />
      )}
      <div className={styles.board} role="group" aria-label="Board">
        {shown.columns.map((column) => (
          <BoardColumnSection
            key={column.stage}
            column={column}
            today={today}
            stageLabels={stageLabels}
            movedId={workshop.movedId}
            onMove={onMove}
          />
        ))}
      </div>
      <ShipDialog
        card={shipping}
        onClose={() => setShipping(null)}
        onShip={(shipment) => {
          if (shipping) workshop.move(shipping, 'shipped', 'Shipped', shipment);
          setShipping(null);
        }}
      />
    </>
  );
}

function BoardCounts({ board }: { board: Board }) {
  const late = countLate(board);
  return (
    <span className={styles.counts}>
      {late > 0 && <Badge tone="bad">{late} late</Badge>}
      <span>
        {board.unpaidCount === 1
          ? '1 order waits for its payment.'
          : `${board.unpaidCount} orders wait for their payment.`}
      </span>
      {board.hiddenCount > 0 && <span>{board.hiddenCount} less urgent are not shown.</span>}
    </span>
  );
}

/** Orders that wait for a decision about their money and have no card on the board. */
function DoubtfulPayments({ payments }: { payments: Board['doubtfulPayments'] }) {
  if (payments.length === 0) return null;
  const title =
    payments.length === 1
      ? 'One payment needs somebody to look at it'
      : `${payments.length} payments need somebody to look at them`;
  return (
    <Notice tone="warn" title={title} className={styles.doubtful}>
      <ul>
        {payments.map(({ orderId, orderNumber, customerName, title: reason }) => (
          <li key={orderId}>
            <Link href={paths.workshopOrder(orderId)}>{orderNumber}</Link>, {customerName}: {reason}
            .
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** On a phone the stages stand below each other; this leads to each of them. */
function StageJumps({ board }: { board: Board }) {
  return (
    <nav aria-label="Stages" className={styles.jumps}>
      {board.columns.map(({ stage, label, cards }) => (
        <a key={stage} href={`#stage-${stage}`}>
          {label} <span className={styles.count}>{cards.length}</span>
        </a>
      ))}
    </nav>
  );
}

function MoveRefused({ error, onClose }: { error: unknown; onClose: () => void }) {
  const { code, message } = errorWords(error);
  if (code !== 'ORDER_WORK_ORDER_MOVED') {
    return <ErrorNotice error={error} title="It was not moved" onRetry={onClose} />;
  }
  return (
    <Notice
      tone="warn"
      title="Somebody was faster"
      action={
        <Button size="small" onClick={onClose}>
          All right
        </Button>
      }
    >
      <p>{message}</p>
    </Notice>
  );
}
