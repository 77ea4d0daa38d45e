import '@fontsource-variable/inter/opsz.css';
import '@pet/ui/tokens.css';
import '@pet/ui/base.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { environment } from '#web/environment.ts';
import { OutdatedNotice } from '#web/features/shell/outdated-notice.tsx';
import { SiteFrame } from '#web/features/shell/page.tsx';
import { SiteFooter } from '#web/features/shell/site-footer.tsx';
import { SiteHeader } from '#web/features/shell/site-header.tsx';

const DESCRIPTION =
  'Design a dog or cat harness in a minute, made to your animal’s own measurements: price, fit and drawing follow every choice.';

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(environment().publicWebUrl),
    title: { default: 'Harness Hero – harnesses made to measure', template: '%s · Harness Hero' },
    description: DESCRIPTION,
    applicationName: 'Harness Hero',
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f0e4' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1a16' },
  ],
};

// Prices, designs and sign-in belong to the moment of the visit; nothing is frozen at build time.
export const dynamic = 'force-dynamic';

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <SiteFrame header={<SiteHeader />} footer={<SiteFooter />}>
          {children}
        </SiteFrame>
        <OutdatedNotice />
      </body>
    </html>
  );
}
