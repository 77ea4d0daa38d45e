import { joinClasses } from './join-classes.ts';
import styles from './button.module.css';

export interface ButtonLook {
  tone?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'small' | 'medium' | 'large';
  isWide?: boolean;
}

/** Class names of a button, for the elements that must look like one. */
export const buttonLook = (
  { tone = 'secondary', size = 'medium', isWide = false }: ButtonLook,
  className?: string,
): string =>
  joinClasses(
    styles.button,
    styles[tone],
    size !== 'medium' && styles[size],
    isWide && styles.wide,
    className,
  );
