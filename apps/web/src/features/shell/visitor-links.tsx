'use client';
import dynamic from 'next/dynamic';
import { VisitorLinksView } from './visitor-links-view.tsx';

/**
 * Account, workshop and cart. They are plain links at first; who the visitor is and what lies in the
 * cart is asked after the page stands, by code that loads after it too.
 */
export const VisitorLinks = dynamic(
  () => import('./live-visitor-links.tsx').then((module) => module.LiveVisitorLinks),
  {
    ssr: false,
    loading: () => <VisitorLinksView isSignedIn={false} isStaff={false} itemCount={0} />,
  },
);
