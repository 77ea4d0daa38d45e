import { Money } from '@pet/ui';
import Link from 'next/link';
import { readyInWords } from '#web/features/builder/summary/ready-words.ts';
import { paths } from '#web/paths.ts';
import type { StarterDesign } from './load-shop-window.ts';
import styles from './swing-tag.module.css';

/** The paper tag that hangs on a harness: its name, its price, and when it could be there. */
export function SwingTag({ design, readyBy }: { design: StarterDesign; readyBy: string }) {
  const { receipt, name, id } = design;
  return (
    <p className={styles.tag}>
      <Link className={styles.name} href={paths.builder({ preset: id })}>
        {name}
      </Link>
      <Money className={styles.price} amountMinor={receipt.unitMinor} currency={receipt.currency} />
      <span className={styles.ready}>Ready by {readyInWords(readyBy)}</span>
    </p>
  );
}
