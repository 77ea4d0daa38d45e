'use client';
import { Button } from '@pet/ui';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Stage } from './workshop-types.ts';
import styles from './move-menu.module.css';

export interface MoveMenuProps {
  /** What is moved, for those who do not see the card around the button. */
  subject: string;
  stages: readonly { stage: Stage; label: string }[];
  /** True right after this card came into its column: its button takes the focus back. */
  hasMoved: boolean;
  onMove: (stage: Stage) => void;
}

/** "Move to …": a menu that needs no dragging. Arrow keys move, Enter chooses, Escape closes. */
export function MoveMenu({ subject, stages, hasMoved, onMove }: MoveMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menuId = useId();
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];

  useEffect(() => {
    if (hasMoved) button.current?.focus();
  }, [hasMoved]);
  useEffect(() => {
    if (isOpen) items()[0]?.focus();
  }, [isOpen]);

  function close(): void {
    setIsOpen(false);
    button.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!isOpen) return;
    const all = items();
    const next = nextIndex(
      event.key,
      all.indexOf(document.activeElement as HTMLElement),
      all.length,
    );
    if (next !== null) {
      event.preventDefault();
      all[next]?.focus();
    }
    if (event.key === 'Escape') close();
  }

  return (
    <div
      ref={root}
      className={styles.root}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        if (!root.current?.contains(relatedTarget)) setIsOpen(false);
      }}
    >
      <Button
        ref={button}
        size="small"
        className={styles.button}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? menuId : undefined}
        // Not `disabled`, which would drop the focus while a move is on its way to the server.
        aria-disabled={stages.length === 0 || undefined}
        onClick={() => setIsOpen(!isOpen && stages.length > 0)}
      >
        Move to …<span className="visually-hidden"> {subject}</span>
      </Button>
      {isOpen && (
        <div id={menuId} role="menu" aria-label={`Move ${subject} to`} className={styles.menu}>
          {stages.map(({ stage, label }) => (
            <button
              key={stage}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={styles.item}
              onClick={() => {
                close();
                onMove(stage);
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** The item that a key leads to, or null for other keys. */
function nextIndex(key: string, current: number, count: number): number | null {
  if (key === 'ArrowDown') return (current + 1) % count;
  if (key === 'ArrowUp') return (current - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
