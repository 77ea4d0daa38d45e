import { drawHarness, type Catalogue } from '@pet/domain/builder';
import { glyphsOf } from '@pet/domain/builder/glyphs';
import { ButtonLink, Card, Drawing } from '@pet/ui';
import { InUnits } from '#web/features/measures/in-units.tsx';
import { ReceiptLines } from '#web/features/builder/summary/receipt-lines.tsx';
import { ChoiceList } from '#web/features/design-choices/choice-list.tsx';
import { designChoices } from '#web/features/design-choices/design-choices.ts';
import { paths } from '#web/paths.ts';
import type { SharedDesign } from './find-shared-design.ts';
import styles from './shared-design-view.module.css';

export interface SharedDesignViewProps {
  design: SharedDesign;
  shareToken: string;
  catalogue: Catalogue;
}

/** Somebody's design as a stranger sees it: the drawing, what it is made of, what it costs. */
export async function SharedDesignView({ design, shareToken, catalogue }: SharedDesignViewProps) {
  const { name, description, receipt, version } = design;
  const glyphs = await glyphsOf(version.config);
  const svg = drawHarness(version.config, catalogue, { view: 'side', widthPx: 720, glyphs });
  return (
    <div className={styles.view}>
      <Drawing svg={svg} alt={description} className={styles.drawing} />
      <div className={styles.words}>
        <h1>{name}</h1>
        <p className={styles.description}>
          <InUnits>{description}</InUnits>
        </p>
        <ButtonLink tone="primary" size="large" href={paths.builder({ from: shareToken })}>
          Make it mine
        </ButtonLink>
        <p className={styles.small}>
          Opens a copy in the builder, to change and to fit to your own animal. This one stays as it
          is.
        </p>
        <Card as="section" aria-label="Price">
          <ReceiptLines receipt={receipt} />
        </Card>
        <section aria-labelledby="choices-heading">
          <h2 id="choices-heading" className={styles.heading}>
            What it is made of
          </h2>
          <ChoiceList choices={designChoices(version.config, catalogue)} />
        </section>
      </div>
    </div>
  );
}
