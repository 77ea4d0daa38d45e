import { drawHarness, type Catalogue, type DesignConfig } from '@pet/domain/builder';
import { glyphsOf } from '@pet/domain/builder/glyphs';
import type { DesignReceipt } from '@pet/domain/commerce';
import { ButtonLink, Card, Drawing } from '@pet/ui';
import type { ReactNode } from 'react';
import { ReceiptLines } from '#web/features/builder/summary/receipt-lines.tsx';
import { ChoiceList } from '#web/features/design-choices/choice-list.tsx';
import { designChoices } from '#web/features/design-choices/design-choices.ts';
import { InUnits } from '#web/features/measures/in-units.tsx';
import styles from './design-view.module.css';

export interface DesignViewProps {
  name: string;
  /** Whose it is. */
  line?: ReactNode;
  config: DesignConfig;
  description: string;
  receipt: DesignReceipt;
  /** Where it becomes the visitor's own. */
  mineHref: string;
  catalogue: Catalogue;
  /** What else there is to know of it. */
  children?: ReactNode;
}

/** Somebody's design as a stranger sees it: the drawing, what it is made of, what it costs. */
export async function DesignView(props: DesignViewProps) {
  const { name, line, config, description, receipt, mineHref, catalogue, children } = props;
  const glyphs = await glyphsOf(config);
  const svg = drawHarness(config, catalogue, { view: 'side', widthPx: 720, glyphs });
  return (
    <div className={styles.view}>
      <Drawing svg={svg} alt={description} className={styles.drawing} />
      <div className={styles.words}>
        <div>
          <h1>{name}</h1>
          {line && <p className={styles.small}>{line}</p>}
        </div>
        <p className={styles.description}>
          <InUnits>{description}</InUnits>
        </p>
        <ButtonLink tone="primary" size="large" href={mineHref}>
          Make it mine
        </ButtonLink>
        <p className={styles.small}>
          Opens a copy in the builder, to change and to fit to your own animal. This one stays as it
          is.
        </p>
        {children}
        <Card as="section" aria-label="Price">
          <ReceiptLines receipt={receipt} />
        </Card>
        <section aria-labelledby="choices-heading">
          <h2 id="choices-heading" className={styles.heading}>
            What it is made of
          </h2>
          <ChoiceList choices={designChoices(config, catalogue)} />
        </section>
      </div>
    </div>
  );
}
