'use client';
import type { ComponentProps } from 'react';
import { useFieldWiring } from './field-context.ts';
import { joinClasses } from './join-classes.ts';
import styles from './field.module.css';

/** The platform's own select box, wired to the `Field` around it. */
export function SelectInput({ className, ...rest }: ComponentProps<'select'>) {
  const wiring = useFieldWiring();
  return (
    <select
      {...wiring}
      {...rest}
      className={joinClasses(styles.control, styles.select, className)}
    />
  );
}
