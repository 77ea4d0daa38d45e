import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { environment } from '#web/environment.ts';
import { currentCatalogue } from '#web/features/design-choices/current-catalogue.ts';
import { findPublished } from '#web/features/gallery/find-published.ts';
import { publishedData } from '#web/features/gallery/gallery-data.ts';
import { JsonLd } from '#web/features/seo/json-ld.tsx';
import { linkPicture } from '#web/features/share-image/link-picture.ts';
import { DesignView } from '#web/features/shared-design/design-view.tsx';
import { Page } from '#web/features/shell/page.tsx';
import { paths } from '#web/paths.ts';

interface PublishedPageProps {
  params: Promise<{ publicationId: string }>;
}

export async function generateMetadata({ params }: PublishedPageProps): Promise<Metadata> {
  const { publicationId } = await params;
  const design = await findPublished(publicationId);
  if (!design) return { robots: { index: false } };
  const { title, description } = design;
  const url = paths.published(publicationId);
  const images = [linkPicture(paths.publishedPicture(publicationId), description)];
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { type: 'website', siteName: 'Harness Hero', title, description, url, images },
    twitter: { card: 'summary_large_image' },
  };
}

export default async function PublishedDesignPage({ params }: PublishedPageProps) {
  const { publicationId } = await params;
  const design = await findPublished(publicationId);
  if (!design) notFound();
  const { title, by, config, description, receipt } = design;
  return (
    <Page>
      <JsonLd data={publishedData(design, environment().publicWebUrl)} />
      <DesignView
        name={title}
        line={`by ${by ?? 'a customer'}`}
        config={config}
        description={description}
        receipt={receipt}
        mineHref={paths.builder({ published: publicationId })}
        catalogue={await currentCatalogue()}
      />
    </Page>
  );
}
