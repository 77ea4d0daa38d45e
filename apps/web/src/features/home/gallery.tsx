import { EmptyState, Money } from '@pet/ui';
import Link from 'next/link';
import { paths } from '#web/paths.ts';
import type { StarterDesign } from './load-shop-window.ts';
import styles from './gallery.module.css';

/** The starter designs: each a finished harness to take as it is or to change. */
export function Gallery({ designs }: { designs: readonly StarterDesign[] | null }) {
  return (
    <section className={styles.gallery} id="designs" aria-labelledby="designs-heading">
      <div className={styles.head}>
        <h2 id="designs-heading" className={styles.title}>
          Start from one of these
        </h2>
        <p className={styles.lead}>
          Every one can be ordered as it stands, or taken apart and made your own.
        </p>
      </div>
      {designs ? (
        <ul className={styles.grid}>
          {designs.map((design) => (
            <DesignCard key={design.id} design={design} />
          ))}
        </ul>
      ) : (
        <EmptyState
          title="The shop window is dark for a moment"
          action={<a href={paths.home()}>Try again</a>}
        >
          <p>We cannot reach the workshop right now. Your own designs are safe.</p>
        </EmptyState>
      )}
    </section>
  );
}

function DesignCard({ design }: { design: StarterDesign }) {
  const { id, name, tagline, config, description, receipt } = design;
  return (
    <li className={styles.card}>
      <Link href={paths.builder({ preset: id })} className={styles.link}>
        <span className={styles.picture}>
          <img
            src={paths.drawing(config)}
            alt={description}
            width={480}
            height={360}
            loading="lazy"
            decoding="async"
          />
        </span>
        <span className={styles.row}>
          <span className={styles.name}>{name}</span>
          <Money
            className={styles.price}
            amountMinor={receipt.unitMinor}
            currency={receipt.currency}
          />
        </span>
        <span className={styles.tagline}>{tagline}</span>
      </Link>
    </li>
  );
}
