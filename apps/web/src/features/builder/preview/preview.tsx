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
import { ThreeDLayer } from './three-d-layer.tsx';
import { ViewToggle, type View } from './view-toggle.tsx';
import styles from './preview.module.css';

export interface PreviewProps extends HistoryButtonsProps {
  config: DesignConfig;
  catalogue: Catalogue;
}

/** The harness as designed, in the view of one's choice, with the way back and forth. */
export function Preview({ config, catalogue, ...history }: PreviewProps) {
  const [view, setView] = useState<View>('side');
  const [is3d, set3d] = useState(false);
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
      <div className={styles.stage}>
        <Drawing
          svg={svg}
          alt={inUnits(describeDesign(drawn, catalogue))}
          className={styles.drawing}
        />
        {/* Over the drawing, which is what shows until 3D is there, and if it never is. */}
        {is3d && <ThreeDLayer config={drawn} catalogue={catalogue} />}
        <button
          type="button"
          className={styles.threeD}
          aria-pressed={is3d}
          onClick={() => set3d(!is3d)}
        >
          3D
        </button>
      </div>
      <div className={styles.tools}>
        <HistoryButtons {...history} />
        <ViewToggle
          view={is3d ? null : view}
          onChange={(chosen) => {
            setView(chosen);
            set3d(false);
          }}
        />
      </div>
    </section>
  );
}
