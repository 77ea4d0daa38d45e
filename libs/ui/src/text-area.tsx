'use client';
import type { ComponentProps } from 'react';
import { useFieldWiring } from './field-context.ts';
import { joinClasses } from './join-classes.ts';
import styles from './field.module.css';

/** Several lines of text; inside a `Field` it carries that field's label, hint and error. */
export function TextArea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  const wiring = useFieldWiring();
  const look = joinClasses(styles.control, styles.area, className);
  return <textarea rows={rows} {...wiring} {...rest} className={look} />;
}
