import { Seam } from '@pet/ui';
import type { Metadata } from 'next';
import { environment } from '#web/environment.ts';
import { Hero } from '#web/features/home/hero.tsx';
import { homeData } from '#web/features/home/home-data.ts';
import { HowItWorks } from '#web/features/home/how-it-works.tsx';
import { loadShopWindow } from '#web/features/home/load-shop-window.ts';
import { Measuring } from '#web/features/home/measuring.tsx';
import { Questions } from '#web/features/home/questions.tsx';
import { StarterDesigns } from '#web/features/home/starter-designs.tsx';
import { JsonLd } from '#web/features/seo/json-ld.tsx';
import { Page } from '#web/features/shell/page.tsx';
import { paths } from '#web/paths.ts';
import styles from '#web/features/home/home.module.css';

export const metadata: Metadata = { alternates: { canonical: paths.home() } };

export default async function HomePage() {
  const shopWindow = await loadShopWindow();
  return (
    <>
      <JsonLd data={homeData(shopWindow, environment().publicWebUrl)} />
      <Hero shopWindow={shopWindow} />
      <Page>
        <div className={styles.sections}>
          <StarterDesigns designs={shopWindow?.designs ?? null} />
          <HowItWorks />
          <Seam />
          <Measuring />
          <Questions />
        </div>
      </Page>
    </>
  );
}
