'use client';
import { Field, Money, TextInput } from '@pet/ui';
import { priceEntries, type PriceEntry } from '@pet/domain/catalogue';
import { useState } from 'react';
import styles from './catalogue-view.module.css';
import { EffectiveFrom } from './effective-from.tsx';
import { pricesAt, type Changes, type StaffOffer } from './offer-draft.ts';
import { moneyText, parseMoney } from './typed-money.ts';

interface PricesPartProps {
  offer: StaffOffer;
  changes: Changes;
  onChange: (changes: Changes) => void;
}

/** Every amount of the price book, and from when the changed ones count. */
export function PricesPart({ offer, changes, onChange }: PricesPartProps) {
  const prices = pricesAt(offer, changes.effectiveFrom);
  const entries = priceEntries(prices, offer.catalogue);
  const groups = [...new Set(entries.map(({ group }) => group))];
  const setPrice = (path: string, amountMinor: number) =>
    onChange({ ...changes, prices: { ...changes.prices, [path]: amountMinor } });
  return (
    <>
      <EffectiveFrom
        value={changes.effectiveFrom}
        planned={offer.priceBooks.slice(1)}
        onChange={(effectiveFrom) => onChange({ ...changes, effectiveFrom })}
      />
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group} className={styles.group} aria-labelledby={`prices-${group}`}>
            <h2 id={`prices-${group}`}>{group}</h2>
            <ul className={styles.rows}>
              {entries
                .filter((entry) => entry.group === group)
                .map((entry) => (
                  <PriceRow
                    key={entry.path}
                    entry={entry}
                    currency={prices.currency}
                    amountMinor={changes.prices[entry.path] ?? entry.amountMinor}
                    onChange={(amountMinor) => setPrice(entry.path, amountMinor)}
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function PriceRow({
  entry,
  currency,
  amountMinor,
  onChange,
}: {
  entry: PriceEntry;
  currency: string;
  amountMinor: number;
  onChange: (amountMinor: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && parseMoney(typed) === null;
  const isChanged = amountMinor !== entry.amountMinor;

  function type(text: string): void {
    setTyped(text);
    const minor = parseMoney(text);
    if (minor !== null) onChange(minor);
  }

  return (
    <li className={styles.priceRow}>
      <Field
        label={entry.label}
        hint={
          isChanged && (
            <>
              was <Money amountMinor={entry.amountMinor} currency={currency} />
            </>
          )
        }
        error={isWrong && 'Write an amount like 12.50'}
      >
        <TextInput
          inputMode="decimal"
          autoComplete="off"
          suffix={currency}
          className={isChanged ? styles.marked : undefined}
          value={typed ?? moneyText(amountMinor)}
          onChange={(event) => type(event.target.value)}
          onBlur={() => !isWrong && setTyped(null)}
        />
      </Field>
    </li>
  );
}
