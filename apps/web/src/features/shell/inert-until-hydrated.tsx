'use client';
import type { ComponentProps } from 'react';
import { useHydrated } from './use-hydrated.ts';

/**
 * A choice made before the page listens would be lost, so that none can be made until it does. A
 * component of its own, so that becoming ready does not render what is inside a second time.
 */
export function InertUntilHydrated(props: ComponentProps<'div'>) {
  return <div {...props} inert={!useHydrated()} />;
}
