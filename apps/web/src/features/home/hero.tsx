import { drawHarness } from '@pet/domain/builder';
import { glyphsOf } from '@pet/domain/builder/glyphs';
import { ButtonLink, Drawing, Seam } from '@pet/ui';
import { paths } from '#web/paths.ts';
import type { ShopWindow } from './load-shop-window.ts';
import { SwingTag } from './swing-tag.tsx';
import styles from './hero.module.css';

/** The promise, the way in, and one real design with its real price. */
export function Hero({ shopWindow }: { shopWindow: ShopWindow | null }) {
  return (
    <section className={styles.hero}>
      <div className={styles.inner}>
        <div className={styles.words}>
          <h1 className={styles.title}>A harness cut for one animal: yours.</h1>
          <p className={styles.lead}>
            Design it in about a minute. Price, fit and drawing follow every choice. Then we cut and
            sew it to your dog’s or cat’s own measures.
          </p>
          <div className={styles.actions}>
            <ButtonLink tone="primary" size="large" href={paths.builder()}>
              Design yours
            </ButtonLink>
            <ButtonLink size="large" className={styles.second} href={paths.starters()}>
              Starter designs
            </ButtonLink>
          </div>
          <p className={styles.small}>No account needed. Your design is saved as you go.</p>
        </div>
        {shopWindow && <HeroDesign shopWindow={shopWindow} />}
      </div>
      <Seam />
    </section>
  );
}

async function HeroDesign({ shopWindow }: { shopWindow: ShopWindow }) {
  const { hero, catalogue, readyBy } = shopWindow;
  const glyphs = await glyphsOf(hero.config);
  const svg = drawHarness(hero.config, catalogue, {
    view: 'side',
    widthPx: 720,
    idPrefix: 'hero',
    glyphs,
  });
  return (
    <div className={styles.design}>
      <Drawing svg={svg} alt={hero.description} className={styles.drawing} />
      <SwingTag design={hero} readyBy={readyBy} />
    </div>
  );
}
