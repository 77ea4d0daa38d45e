'use client';
import { useSyncExternalStore } from 'react';

const neverChanges = () => () => {};

/** Whether the page listens to its visitor: not as the server drew it, and not before its code has come. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
