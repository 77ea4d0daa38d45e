'use client';
import { lazy, Suspense } from 'react';
import { useHydrated } from './use-hydrated.ts';
import { VisitorLinksView } from './visitor-links-view.tsx';

const PlainLinks = () => <VisitorLinksView isSignedIn={false} isStaff={false} itemCount={0} />;

const LiveVisitorLinks = lazy(() =>
  import('./live-visitor-links.tsx').then(
    (module) => ({ default: module.LiveVisitorLinks }),
    // They stand in the frame of every page, which would fall with them on a bad connection.
    () => ({ default: PlainLinks }),
  ),
);

/**
 * Account, workshop and cart. They are plain links at first; who the visitor is and what lies in the
 * cart is asked after the page stands, by code that loads after it too.
 */
export function VisitorLinks() {
  if (!useHydrated()) return <PlainLinks />;
  return (
    <Suspense fallback={<PlainLinks />}>
      <LiveVisitorLinks />
    </Suspense>
  );
}
