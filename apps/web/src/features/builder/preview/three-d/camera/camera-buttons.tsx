import { useId, type KeyboardEvent, type RefObject } from 'react';
import { CAMERA_VIEWS, turned, zoomed, type CameraView, type Orbit } from './orbit.ts';
import type { OrbitingCamera } from './orbiting-camera.ts';
import styles from '../three-d.module.css';

const labels: Readonly<Record<CameraView, string>> = {
  side: 'Side',
  front: 'Front',
  chest: 'Chest',
  top: 'Top',
  back: 'Back',
};
const views = Object.keys(labels) as CameraView[];

const TURN = Math.PI / 10;
const ZOOM = 1.25;

type Move = (orbit: Orbit) => Orbit;

const moves: { label: string; icon: string; move: Move }[] = [
  { label: 'Zoom in', icon: 'M11 5v12M5 11h12', move: (orbit) => zoomed(orbit, ZOOM) },
  { label: 'Zoom out', icon: 'M5 11h12', move: (orbit) => zoomed(orbit, 1 / ZOOM) },
  {
    label: 'Turn left',
    icon: 'M6 8c1.5-2 9-2 10 2s-4 5.500-7 5M6 4v4.500h4.500',
    move: (orbit) => turned(orbit, -TURN, 0),
  },
  {
    label: 'Turn right',
    icon: 'M16 8c-1.500-2-9-2-10 2s4 5.500 7 5M16 4v4.500h-4.500',
    move: (orbit) => turned(orbit, TURN, 0),
  },
];

const keys: Readonly<Record<string, Move>> = {
  ArrowLeft: (orbit) => turned(orbit, -TURN, 0),
  ArrowRight: (orbit) => turned(orbit, TURN, 0),
  ArrowUp: (orbit) => turned(orbit, 0, -TURN),
  ArrowDown: (orbit) => turned(orbit, 0, TURN),
  '+': (orbit) => zoomed(orbit, ZOOM),
  '-': (orbit) => zoomed(orbit, 1 / ZOOM),
};

const prefersStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export interface CameraButtonsProps {
  camera: RefObject<OrbitingCamera | null>;
  view: CameraView | null;
  onView: (view: CameraView | null) => void;
}

/** The camera without a drag: named views, turning and zooming, the arrow keys while one has the focus. */
export function CameraButtons({ camera, view, onView }: CameraButtonsProps) {
  const hintId = useId();
  const goTo = (orbit: Orbit) => camera.current?.goTo(orbit, prefersStillness());
  const apply = (move: Move) => {
    if (camera.current) goTo(move(camera.current.goal()));
    onView(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!move) return;
    event.preventDefault();
    apply(move);
  };
  return (
    <div role="group" aria-label="Camera" aria-describedby={hintId} onKeyDown={onKeyDown}>
      <span id={hintId} className="visually-hidden">
        Arrow keys turn the harness, plus and minus zoom.
      </span>
      <div className={styles.cameras}>
        {views.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.chip}
            aria-pressed={each === view}
            onClick={() => {
              goTo(CAMERA_VIEWS[each]);
              onView(each);
            }}
          >
            <span>{labels[each]}</span>
          </button>
        ))}
      </div>
      <div className={styles.moves}>
        {moves.map(({ label, icon, move }) => (
          <button
            key={label}
            type="button"
            className={styles.move}
            aria-label={label}
            title={label}
            onClick={() => apply(move)}
          >
            <svg viewBox="0 0 22 22" className={styles.icon} aria-hidden="true">
              <path d={icon} />
            </svg>
          </button>
        ))}
      </div>
    </div>
  );
}
