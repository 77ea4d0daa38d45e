import { drawTextPanel, type Catalogue, type DesignConfig } from '@pet/domain/builder';
import { glyphsOf } from '@pet/domain/builder/glyphs';
import { joinClasses } from '@pet/ui';
import type { CutSheet } from './workshop-types.ts';
import styles from './cut-sheet-view.module.css';

type TextPanel = NonNullable<CutSheet['plan']['text']>;

interface TextProofProps {
  text: TextPanel;
  config: DesignConfig;
  catalogue: Catalogue | null;
}

/** What to stitch, letter by letter and as large as it is sewn, and how. */
export async function TextProof({ text, config, catalogue }: TextProofProps) {
  const svg = await proofOf(text, config, catalogue);
  return (
    <section aria-labelledby="text" className={styles.text}>
      <h2 id="text">Stitch</h2>
      {svg && (
        <div
          className={styles.panel}
          aria-hidden="true"
          dangerouslySetInnerHTML={{ __html: svg }}
        />
      )}
      <p className={joinClasses(styles.proof, svg ? 'visually-hidden' : undefined)}>
        {text.lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <p>
        {text.fontName}, {text.threadColourName} thread, {text.glyphHeightMm} mm high, on the{' '}
        {text.position}. It takes {text.textLengthMm} of {text.availableMm} mm.
        {svg && ' On paper, printed at 100 %, it is as large as on the webbing.'}
      </p>
    </section>
  );
}

/** Null for a font that is not known, or no more: then its name has to do. */
async function proofOf(text: TextPanel, config: DesignConfig, catalogue: Catalogue | null) {
  const font = catalogue?.fonts.find(({ id }) => id === config.personalisation?.fontId);
  if (!font) return null;
  return drawTextPanel(text, {
    font,
    glyphs: await glyphsOf(config),
    // Ink on paper: the colours are in words.
    threadHex: '#333333',
    webbingHex: '#ffffff',
    webbingWidthMm: config.webbingWidthMm,
  });
}
