import { EmptyState } from '@pet/ui';
import { GalleryCard } from '#web/features/gallery/gallery-card.tsx';
import styles from '#web/features/gallery/gallery.module.css';
import { paths } from '#web/paths.ts';
import type { StarterDesign } from './load-shop-window.ts';

/** The starter designs: each a finished harness to take as it is or to change. */
export function StarterDesigns({ designs }: { designs: readonly StarterDesign[] | null }) {
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
          {designs.map(({ id, tagline, ...looks }) => (
            <GalleryCard key={id} {...looks} href={paths.builder({ preset: id })} line={tagline} />
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
