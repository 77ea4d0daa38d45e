import { Money, Notice } from '@pet/ui';
import type { Tally } from '@pet/domain/catalogue';
import { HarnessImage } from '#web/features/design-choices/harness-image.tsx';
import styles from './catalogue-view.module.css';
import type { DryRun } from './use-dry-run.ts';

/** What a draft would change, or why it cannot be published, with the design that shows it. */
export function DryRunResult({ result }: { result: DryRun }) {
  const { check, designs, carts, currency, isDone } = result;
  return (
    <div className={styles.result}>
      {check.refusals.map(({ message, example }) => (
        <Notice key={message} tone="bad" title="This cannot be published">
          <p>{message}</p>
          {example && (
            <div className={styles.example}>
              <HarnessImage config={example.config} alt="" />
              <p className={styles.soft}>For example: {example.description}</p>
            </div>
          )}
        </Notice>
      ))}
      {check.warnings.length > 0 && (
        <Notice tone="warn" title="To know before">
          <ul className={styles.lines}>
            {check.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ul className={styles.lines}>
        {check.changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <p role="status" className="visually-hidden">
        {isDone ? 'Tried out' : 'Trying it out'}
      </p>
      <dl className={styles.tallies}>
        <TallyRow label="Saved designs" tally={designs.tally} currency={currency} />
        {carts ? (
          <TallyRow label="Open carts" tally={carts.tally} currency={currency} />
        ) : (
          <div>
            <dt>Open carts</dt>
            <dd>could not be asked just now</dd>
          </div>
        )}
      </dl>
      {designs.examples.length > 0 && (
        <details>
          <summary className={styles.summary}>Some of the designs</summary>
          <ul className={styles.rows}>
            {designs.examples.map(
              ({ designId, name, description, beforeMinor, afterMinor, refusal }) => (
                <li key={designId} className={styles.row}>
                  <span className={styles.name}>
                    {name}
                    <span className={styles.soft}> {refusal ?? description}</span>
                  </span>
                  <span className={styles.amount}>
                    {beforeMinor !== null && afterMinor !== null && beforeMinor !== afterMinor && (
                      <Money
                        amountMinor={afterMinor - beforeMinor}
                        currency={currency}
                        isDifference
                      />
                    )}
                  </span>
                </li>
              ),
            )}
          </ul>
        </details>
      )}
    </div>
  );
}

function TallyRow({ label, tally, currency }: { label: string; tally: Tally; currency: string }) {
  const { seen, dearer, cheaper, refused, differenceMinor, leastMinor, mostMinor } = tally;
  const isSame = dearer + cheaper + refused === 0;
  return (
    <div>
      <dt>
        {label} <span className={styles.soft}>{seen} seen</span>
      </dt>
      <dd>
        {isSame && 'none changes'}
        {dearer > 0 && <span>{dearer} dearer </span>}
        {cheaper > 0 && <span>{cheaper} cheaper </span>}
        {leastMinor !== null && mostMinor !== null && (
          <span className={styles.soft}>
            (<Money amountMinor={leastMinor} currency={currency} isDifference />
            {leastMinor !== mostMinor && (
              <>
                {' to '}
                <Money amountMinor={mostMinor} currency={currency} isDifference />
              </>
            )}
            , together <Money amountMinor={differenceMinor} currency={currency} isDifference />
            ){' '}
          </span>
        )}
        {refused > 0 && <strong>{refused} can no longer be ordered</strong>}
      </dd>
    </div>
  );
}
