'use client';
import { createContext, useContext } from 'react';

/** What a control takes over from the field around it. */
export interface FieldWiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export const FieldContext = createContext<FieldWiring | null>(null);

export const useFieldWiring = (): Partial<FieldWiring> => useContext(FieldContext) ?? {};
