import {
  contrastRatio,
  drawTextPanel,
  type Catalogue,
  type DesignConfig,
} from '@pet/domain/builder';
import { Button } from '@pet/ui';
import { memo, useState } from 'react';
import { useGlyphs } from '#web/features/design-choices/use-glyphs.ts';
import { proofSentence, stitchingProof } from './stitched-text.ts';
import styles from './stitching-proof.module.css';

interface StitchingProofProps {
  config: DesignConfig;
  catalogue: Catalogue;
}

/** The text as it will be sewn, letter by letter on a piece of the chosen webbing, with its true sizes. */
export const StitchingProof = memo(function StitchingProof({
  config,
  catalogue,
}: StitchingProofProps) {
  const glyphs = useGlyphs(config);
  const [isLifeSize, setLifeSize] = useState(false);
  const text = config.personalisation;
  const panel = text && stitchingProof(config, catalogue);
  const font = catalogue.fonts.find(({ id }) => id === text?.fontId);
  const thread = catalogue.threadColours.find(({ id }) => id === text?.threadColourId);
  const webbing = catalogue.colours.find(({ id }) => id === config.colourId);
  if (!panel || !font || !thread || !webbing) return null;
  const svg = drawTextPanel(panel, {
    font,
    glyphs,
    threadHex: thread.hex,
    webbingHex: webbing.hex,
    webbingWidthMm: config.webbingWidthMm,
  });
  return (
    <figure className={styles.proof}>
      <div
        className={isLifeSize ? styles.lifeSize : styles.fitted}
        tabIndex={isLifeSize ? 0 : undefined}
        role={isLifeSize ? 'region' : undefined}
        aria-label={isLifeSize ? 'Proof about life size' : undefined}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <figcaption className={styles.sizes} role="status">
        {proofSentence(panel)}
      </figcaption>
      <p className={styles.sizes}>
        {thread.name} thread on {webbing.name.toLowerCase()} webbing: contrast{' '}
        {contrastRatio(thread.hex, webbing.hex).toFixed(1)} to 1. Figures are each letter’s width in
        mm.
      </p>
      <Button size="small" aria-pressed={isLifeSize} onClick={() => setLifeSize(!isLifeSize)}>
        About life size
      </Button>
    </figure>
  );
});
