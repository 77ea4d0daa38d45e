import { Money } from '@pet/ui';
import Link from 'next/link';
import type { DesignConfig } from '@pet/domain/builder';
import { paths } from '#web/paths.ts';
import styles from './gallery-card.module.css';

export interface GalleryCardProps {
  href: string;
  name: string;
  /** Whose it is, or what it is for. */
  line: string;
  config: DesignConfig;
  description: string;
  receipt: { unitMinor: number; currency: string };
}

/** A design in the gallery, all of it a link. */
export function GalleryCard({ href, name, line, config, description, receipt }: GalleryCardProps) {
  return (
    <li className={styles.card}>
      <Link href={href} className={styles.link}>
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
        <span className={styles.tagline}>{line}</span>
      </Link>
    </li>
  );
}
