'use client';
import { lazy, Suspense } from 'react';
import { useHydrated } from './use-hydrated.ts';
import { VisitorLinksView } from './visitor-links-view.tsx';

const LiveVisitorLinks = lazy(() =>
  import('./live-visitor-links.tsx').then((module) => ({ default: module.LiveVisitorLinks })),
);

/**
 * Account, workshop and cart. They are plain links at first; who the visitor is and what lies in the
 * cart is asked after the page stands, by code that loads after it too.
 */
export function VisitorLinks() {
  const plain = <VisitorLinksView isSignedIn={false} isStaff={false} itemCount={0} />;
  if (!useHydrated()) return plain;
  return (
    <Suspense fallback={plain}>
      <LiveVisitorLinks />
    </Suspense>
  );
}
