import type { Catalogue, DesignConfig } from '@pet/domain/builder';
import { stitchingProof } from './stitched-text.ts';
import styles from './stitching-proof.module.css';

/** The text as it will be sewn, on a strip of the chosen webbing, with its true sizes. */
export function StitchingProof({
  config,
  catalogue,
}: {
  config: DesignConfig;
  catalogue: Catalogue;
}) {
  const proof = config.personalisation && stitchingProof(config, catalogue);
  if (!proof || !config.personalisation) return null;
  const { fontId, threadColourId } = config.personalisation;
  const font = catalogue.fonts.find(({ id }) => id === fontId);
  const thread = catalogue.threadColours.find(({ id }) => id === threadColourId);
  const webbing = catalogue.colours.find(({ id }) => id === config.colourId);
  return (
    <figure className={styles.proof}>
      <div
        className={styles.strip}
        style={{ background: webbing?.hex, color: thread?.hex, fontFamily: font?.genericFamily }}
      >
        {proof.lines.map((line, index) => (
          <span key={index}>{line}</span>
        ))}
      </div>
      <figcaption className={styles.sizes}>
        Letters {proof.glyphHeightMm} mm tall, {proof.textLengthMm} mm long; there is room for{' '}
        {proof.availableMm} mm on the {proof.position}.
      </figcaption>
    </figure>
  );
}
