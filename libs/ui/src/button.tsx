import type { ComponentProps } from 'react';
import { buttonLook, type ButtonLook } from './button-look.ts';
import styles from './button.module.css';

export interface ButtonProps extends ComponentProps<'button'>, ButtonLook {
  /** Shows that the action is under way and keeps a second click from starting it again. */
  isBusy?: boolean;
}

/** A button; `type` is `button` unless told otherwise. */
export function Button({
  tone,
  size,
  isWide,
  isBusy = false,
  className,
  children,
  disabled,
  ...rest
}: ButtonProps) {
  const look = { ...(tone && { tone }), ...(size && { size }), ...(isWide && { isWide }) };
  return (
    <button
      type="button"
      {...rest}
      className={buttonLook(look, className)}
      disabled={disabled === true || isBusy}
      aria-busy={isBusy || undefined}
    >
      {isBusy && <span className={styles.spinner} aria-hidden="true" />}
      {children}
    </button>
  );
}
