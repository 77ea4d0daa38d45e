import Link from 'next/link';
import { paths } from '#web/paths.ts';
import { LogoMark } from './logo-mark.tsx';
import { VisitorLinks } from './visitor-links.tsx';
import styles from './site-header.module.css';

/** The head of every page: home, the two ways in, and what belongs to the visitor. */
export function SiteHeader() {
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <Link href={paths.home()} className={styles.brand}>
          <LogoMark className={styles.mark} />
          <span className={styles.name}>Harness Hero</span>
        </Link>
        <nav aria-label="Main" className={styles.nav}>
          <Link href={paths.gallery()} className={styles.wideOnly}>
            Gallery
          </Link>
          <Link href={paths.builder()}>Design</Link>
          <Link href={paths.track()} className={styles.wideOnly}>
            Track order
          </Link>
          <VisitorLinks />
        </nav>
      </div>
    </header>
  );
}
