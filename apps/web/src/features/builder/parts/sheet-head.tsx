import { useRef, type PointerEvent } from 'react';
import { closePart, openPart, partIds, partTitles } from './part-ids.ts';
import { useOpenPart } from './use-open-part.ts';
import styles from './sheet-head.module.css';

/** How much of a phone's screen the options take: little, half, or most. */
export const sheetSizes = ['low', 'half', 'tall'] as const;
export type SheetSize = (typeof sheetSizes)[number];

const DRAG_MIN_PX = 24;

export interface SheetHeadProps {
  size: SheetSize;
  onSize: (size: SheetSize) => void;
}

/** On a phone, the upper edge of the options: how high they stand, the way to the list, and onwards. */
export function SheetHead({ size, onSize }: SheetHeadProps) {
  const openId = useOpenPart('style');
  const at = sheetSizes.indexOf(size);
  const step = (by: 1 | -1) => onSize(sheetSizes[at + by] ?? size);
  const next = openId && partIds[partIds.indexOf(openId) + 1];
  return (
    <div className={styles.head} {...useDrag(step)}>
      <span className={styles.grip} aria-hidden="true" />
      <span className={styles.side}>
        {openId && (
          <button type="button" className={styles.way} onClick={() => closePart(openId)}>
            <Chevron towards="left" /> All parts
          </button>
        )}
      </span>
      <span className={styles.sizes} role="group" aria-label="Height of the options">
        <SizeButton
          label="Larger drawing"
          towards="down"
          isOff={at === 0}
          onClick={() => step(-1)}
        />
        <SizeButton label="More options" towards="up" isOff={at === 2} onClick={() => step(1)} />
      </span>
      <span className={styles.side}>
        {next && (
          <button
            type="button"
            className={styles.way}
            aria-label={`Next: ${partTitles[next]}`}
            onClick={() => openPart(next)}
          >
            {partTitles[next]} <Chevron towards="right" />
          </button>
        )}
      </span>
    </div>
  );
}

interface SizeButtonProps {
  label: string;
  towards: 'up' | 'down';
  isOff: boolean;
  onClick: () => void;
}

function SizeButton({ label, towards, isOff, onClick }: SizeButtonProps) {
  return (
    <button
      type="button"
      className={styles.size}
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      onClick={() => !isOff && onClick()}
    >
      <Chevron towards={towards} />
    </button>
  );
}

const Chevron = ({ towards }: { towards: 'up' | 'down' | 'left' | 'right' }) => (
  <span className={styles.chevron} data-towards={towards} aria-hidden="true" />
);

/** Pulling the edge does what the buttons do. */
function useDrag(step: (by: 1 | -1) => void) {
  const fromY = useRef<number | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      fromY.current = event.clientY;
    },
    onPointerUp: (event: PointerEvent) => {
      const byY = event.clientY - (fromY.current ?? event.clientY);
      fromY.current = null;
      if (Math.abs(byY) >= DRAG_MIN_PX) step(byY < 0 ? 1 : -1);
    },
  };
}
