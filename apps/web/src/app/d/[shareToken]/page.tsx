import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentCatalogue } from '#web/features/design-choices/current-catalogue.ts';
import { linkPicture } from '#web/features/share-image/link-picture.ts';
import {
  findSharedDesign,
  publicDescription,
} from '#web/features/shared-design/find-shared-design.ts';
import { SharedDesignView } from '#web/features/shared-design/shared-design-view.tsx';
import { Page } from '#web/features/shell/page.tsx';
import { paths } from '#web/paths.ts';

interface SharedDesignPageProps {
  params: Promise<{ shareToken: string }>;
}

export async function generateMetadata({ params }: SharedDesignPageProps): Promise<Metadata> {
  const { shareToken } = await params;
  const design = await findSharedDesign(shareToken);
  if (!design) return { robots: { index: false } };
  const { name: title, version } = design;
  const description = await publicDescription(design);
  const url = paths.sharedDesign(shareToken);
  return {
    title,
    description,
    // Shown to those who have the link, not to those who search.
    robots: { index: false },
    openGraph: {
      type: 'website',
      siteName: 'Harness Hero',
      title,
      description,
      url,
      images: [linkPicture(paths.sharedPicture(shareToken, version.designHash), description)],
    },
    twitter: { card: 'summary_large_image' },
  };
}

export default async function SharedDesignPage({ params }: SharedDesignPageProps) {
  const { shareToken } = await params;
  const design = await findSharedDesign(shareToken);
  if (!design) notFound();
  return (
    <Page>
      <SharedDesignView
        design={design}
        shareToken={shareToken}
        catalogue={await currentCatalogue()}
      />
    </Page>
  );
}
