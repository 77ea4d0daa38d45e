'use client';
import type { ComponentProps, ReactNode } from 'react';
import { useFieldWiring } from './field-context.ts';
import { joinClasses } from './join-classes.ts';
import styles from './field.module.css';

export interface TextInputProps extends ComponentProps<'input'> {
  /** A unit or sign at the end of the box, e.g. `cm`. */
  suffix?: ReactNode;
}

/** One line of text; inside a `Field` it carries that field's label, hint and error. */
export function TextInput({ suffix, className, ...rest }: TextInputProps) {
  const wiring = useFieldWiring();
  const look = joinClasses(styles.control, suffix !== undefined && styles.withSuffix, className);
  const input = <input type="text" {...wiring} {...rest} className={look} />;
  if (suffix === undefined) return input;
  return (
    <span className={styles.affixed}>
      {input}
      <span className={styles.suffix}>{suffix}</span>
    </span>
  );
}
