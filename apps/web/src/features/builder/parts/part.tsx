import { ToneBadge } from './tone-badge.tsx';
import type { RuleFinding } from '@pet/domain/builder';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { partElementId, type PartId } from './part-ids.ts';
import styles from './part.module.css';

export interface PartProps {
  id: PartId;
  title: string;
  /** What is chosen now, in a few words. */
  chosen: ReactNode;
  /** A spot of the chosen colour. */
  swatch?: string | null | undefined;
  findings: readonly RuleFinding[];
  isOpenAtFirst?: boolean;
  /** Rendered only while the part is open, because telling what each option brings about takes time. */
  children: ReactNode;
}

/** One part of the harness: its name and choice always in sight, its options when opened. */
export function Part({
  id,
  title,
  chosen,
  swatch,
  findings,
  isOpenAtFirst = false,
  children,
}: PartProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);

  /** The browser tells of a toggle later, when a quick Tab has passed the options already. */
  function toggleAtOnce(event: MouseEvent) {
    event.preventDefault();
    setOpen(!isOpen);
  }

  return (
    <details
      className={styles.part}
      id={partElementId(id)}
      name="part"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary} onClick={toggleAtOnce}>
        <span className={styles.title}>{title}</span>
        <ToneBadge findings={findings} />
        <span className={styles.chosen}>
          {swatch && (
            <span className={styles.spot} style={{ background: swatch }} aria-hidden="true" />
          )}
          {chosen}
        </span>
        <span className={styles.chevron} aria-hidden="true" />
      </summary>
      {isOpen && <div className={styles.body}>{children}</div>}
    </details>
  );
}
