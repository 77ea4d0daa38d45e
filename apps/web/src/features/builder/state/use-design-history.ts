'use client';
import type { DesignConfig } from '@pet/domain/builder';
import { useCallback, useReducer } from 'react';
import { reduceHistory, startHistory } from './design-history.ts';

/** The design on the screen with undo and redo. */
export function useDesignHistory(initial: DesignConfig) {
  const [history, dispatch] = useReducer(reduceHistory, initial, startHistory);
  const change = useCallback(
    (config: DesignConfig, mergeKey?: string) =>
      dispatch({ kind: 'change', config, at: Date.now(), mergeKey }),
    [],
  );
  const undo = useCallback(() => dispatch({ kind: 'undo' }), []);
  const redo = useCallback(() => dispatch({ kind: 'redo' }), []);
  const reset = useCallback(() => dispatch({ kind: 'reset' }), []);
  return {
    config: history.present,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change,
    undo,
    redo,
    reset,
  };
}

export type DesignHistoryControls = ReturnType<typeof useDesignHistory>;
