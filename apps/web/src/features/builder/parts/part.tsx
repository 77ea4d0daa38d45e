import type { RuleFinding } from '@pet/domain/builder';
import { useLayoutEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { partElementId, type PartId } from './part-ids.ts';
import { ToneBadge } from './tone-badge.tsx';
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
  const element = useRef<HTMLDetailsElement>(null);
  const wasOpen = useRef(isOpen);

  // The part above may have closed by this, and the page moved under the hand.
  useLayoutEffect(() => {
    if (isOpen && !wasOpen.current) keepInSight(element.current);
    wasOpen.current = isOpen;
  }, [isOpen]);

  /** The browser tells of a toggle later, when a quick Tab has passed the options already. */
  function toggleAtOnce(event: MouseEvent) {
    event.preventDefault();
    setOpen(!isOpen);
  }

  return (
    <details
      ref={element}
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

/** Leaves a part that opened where it is, unless little of it would be seen there. */
function keepInSight(part: HTMLElement | null): void {
  if (!part) return;
  const { top } = part.getBoundingClientRect();
  const firstSeen = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const isSeen = top >= firstSeen && top < firstSeen + (window.innerHeight - firstSeen) / 3;
  if (!isSeen) part.scrollIntoView({ block: 'start', behavior: 'instant' });
}
