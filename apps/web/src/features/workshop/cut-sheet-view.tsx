import { designMark, type Catalogue } from '@pet/domain/builder';
import { formatFullDay } from '#web/features/dates/format-date.ts';
import { HarnessImage } from '#web/features/design-choices/harness-image.tsx';
import { PieceTable } from './cut-sheet-pieces.tsx';
import { TextProof } from './cut-sheet-text.tsx';
import { stageWords } from './stage-words.ts';
import type { CutSheet } from './workshop-types.ts';
import styles from './cut-sheet-view.module.css';

/** One harness on one sheet of paper: all that the bench needs, with boxes to tick. */
export function CutSheetView({
  sheet,
  catalogue,
}: {
  sheet: CutSheet;
  catalogue: Catalogue | null;
}) {
  const { card, plan } = sheet;
  const mark = plan.designMark ?? designMark(card.config);
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.number}>{card.orderNumber}</h1>
          <p>
            {card.title}
            {card.siblings > 1 && (
              <strong>
                , {card.position} of {card.siblings}
              </strong>
            )}
          </p>
        </div>
        <dl className={styles.facts}>
          <Fact label="Due" value={formatFullDay(card.dueOn)} />
          <Fact label="Customer" value={card.customerName} />
          <Fact label="Stage" value={stageWords(card.stage)} />
          <Fact label="Design" value={mark} />
        </dl>
      </header>
      {sheet.remarks.length > 0 && (
        <section className={styles.remarks} aria-labelledby="remarks">
          <h2 id="remarks">Look at this first</h2>
          <ul>
            {sheet.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles.overview}>
        <HarnessImage config={card.config} alt={card.description} size="full" />
        <dl className={styles.materials}>
          {sheet.materials.map(({ label, value }) => (
            <Fact key={label} label={label} value={value} />
          ))}
          {sheet.measurements.map(({ label, valueMm, text }) => (
            <Fact key={label} label={label} value={valueMm === null ? text : `${valueMm} mm`} />
          ))}
        </dl>
      </div>
      <PieceTable pieces={plan.pieces} webbingTotalMm={plan.webbingTotalMm} />
      <section aria-labelledby="parts" className={styles.parts}>
        <h2 id="parts">Parts</h2>
        <ul>
          {plan.parts.map(({ partId, label, count }) => (
            <li key={partId}>
              <span className={styles.box} aria-hidden="true" />
              <strong>{count} ×</strong> {label}
            </li>
          ))}
        </ul>
      </section>
      {plan.text && <TextProof text={plan.text} config={card.config} catalogue={catalogue} />}
      <Signatures />
      <p className={styles.hash}>
        Design {mark}, as on its drawing. SHA-256 {sheet.designHash}
      </p>
    </article>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Who did what: filled in with a pencil. */
function Signatures() {
  return (
    <section className={styles.signatures} aria-label="To tick off">
      {['Cut', 'Sewn', 'Finished', 'Checked'].map((stage) => (
        <p key={stage}>
          <span className={styles.box} aria-hidden="true" />
          {stage}
          <span className={styles.line} aria-hidden="true" />
        </p>
      ))}
    </section>
  );
}
