import {
  describeDesign,
  drawHarness,
  type Catalogue,
  type DesignConfig,
} from '@pet/domain/builder';
import { Drawing } from '@pet/ui';
import { useDeferredValue, useMemo, useState } from 'react';
import { useGlyphs } from '#web/features/design-choices/use-glyphs.ts';
import { useInUnits } from '#web/features/measures/in-units.tsx';
import { HistoryButtons, type HistoryButtonsProps } from './history-buttons.tsx';
import { ViewToggle, type View } from './view-toggle.tsx';
import styles from './preview.module.css';

export interface PreviewProps extends HistoryButtonsProps {
  config: DesignConfig;
  catalogue: Catalogue;
}

/** The harness as designed, in the view of one's choice, with the way back and forth. */
export function Preview({ config, catalogue, ...history }: PreviewProps) {
  const [view, setView] = useState<View>('side');
  const inUnits = useInUnits();
  // A choice shows at once on its button; the drawing may follow a frame later.
  const drawn = useDeferredValue(config);
  const glyphs = useGlyphs(drawn);
  const svg = useMemo(
    () => drawHarness(drawn, catalogue, { view, glyphs }),
    [drawn, catalogue, view, glyphs],
  );
  return (
    <section className={styles.preview} aria-label="Your design">
      <Drawing
        svg={svg}
        alt={inUnits(describeDesign(drawn, catalogue))}
        className={styles.drawing}
      />
      <div className={styles.tools}>
        <HistoryButtons {...history} />
        <ViewToggle view={view} onChange={setView} />
      </div>
    </section>
  );
}
