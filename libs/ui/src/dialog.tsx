'use client';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import styles from './dialog.module.css';

export interface DialogProps {
  title: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  /** Fills a narrow screen, for what takes several steps. */
  isFullOnPhone?: boolean;
  children: ReactNode;
}

/** A modal window: the platform's own <dialog>, so focus stays inside and Escape closes it. */
export function Dialog({ title, isOpen, onClose, isFullOnPhone, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = element.current;
    if (isOpen && !dialog?.open) dialog?.showModal();
    if (!isOpen && dialog?.open) dialog.close();
  }, [isOpen]);

  return (
    <dialog
      ref={element}
      className={joinClasses(styles.dialog, isFullOnPhone && styles.full)}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === element.current && onClose()}
    >
      <div className={styles.head}>
        <h2 className={styles.title} id={titleId}>
          {title}
        </h2>
        <button type="button" className={styles.close} aria-label="Close" onClick={onClose}>
          ×
        </button>
      </div>
      {isOpen && <div className={styles.body}>{children}</div>}
    </dialog>
  );
}
