import { Spherical, TOUCH, Vector3, type PerspectiveCamera } from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import {
  distanceTo,
  onTheWay,
  POLAR_MAX,
  POLAR_MIN,
  ZOOM_MAX,
  ZOOM_MIN,
  type Orbit,
} from './orbit.ts';

/** A ball that the camera looks at, in millimetres. */
export interface Subject {
  centre: readonly [number, number, number];
  radiusMm: number;
}

const FOV_DEGREES = 26;
const MARGIN = 1.18;
const GLIDE_S = 0.6;
/** The clock stands still while nothing is drawn, and then leaps. */
const STEP_MAX_S = 0.05;

/** A camera on its orbit around the harness: turned by drag, or glided to a place. */
export class OrbitingCamera {
  private readonly camera: PerspectiveCamera;
  private readonly controls: OrbitControls;
  private readonly invalidate: () => void;
  private readonly target = new Vector3();
  private glide: { from: Orbit; to: Orbit; share: number } | null = null;
  private kept: Orbit;
  private fullMm = 1;

  constructor(
    camera: PerspectiveCamera,
    element: HTMLElement,
    first: Orbit,
    { onDrag, invalidate }: { onDrag: () => void; invalidate: () => void },
  ) {
    this.camera = camera;
    this.kept = first;
    this.invalidate = invalidate;
    this.controls = new OrbitControls(camera, element);
    this.controls.enablePan = false;
    this.controls.touches = { ONE: TOUCH.ROTATE, TWO: TOUCH.DOLLY_ROTATE };
    this.controls.minPolarAngle = POLAR_MIN;
    this.controls.maxPolarAngle = POLAR_MAX;
    // A finger that moves up or down scrolls the page; sideways it turns the harness.
    element.style.touchAction = 'pan-y';
    this.controls.addEventListener('start', () => {
      this.glide = null;
      onDrag();
    });
    this.controls.addEventListener('change', () => this.invalidate());
  }

  /** Shows another subject, or the same in another picture, from where the camera stands. */
  fit({ centre, radiusMm }: Subject, aspect: number): void {
    const { camera, controls } = this;
    this.fullMm = MARGIN * distanceTo(radiusMm, FOV_DEGREES, aspect);
    this.target.set(...centre);
    camera.fov = FOV_DEGREES;
    camera.near = this.fullMm / 20;
    camera.far = this.fullMm * 4;
    camera.updateProjectionMatrix();
    controls.minDistance = this.fullMm / ZOOM_MAX;
    controls.maxDistance = this.fullMm / ZOOM_MIN;
    this.place(this.kept);
  }

  /** Where it stands, or is on the way to. */
  goal(): Orbit {
    return this.glide?.to ?? this.kept;
  }

  goTo(orbit: Orbit, isAtOnce: boolean): void {
    this.glide = isAtOnce ? null : { from: this.kept, to: orbit, share: 0 };
    if (isAtOnce) this.place(orbit);
    this.invalidate();
  }

  step(seconds: number): void {
    if (!this.glide) {
      const { controls } = this;
      this.kept = {
        azimuth: controls.getAzimuthalAngle(),
        polar: controls.getPolarAngle(),
        zoom: this.fullMm / controls.getDistance(),
      };
      return;
    }
    const { from, to, share } = this.glide;
    const next = Math.min(1, share + Math.min(seconds, STEP_MAX_S) / GLIDE_S);
    this.place(onTheWay(from, to, next));
    this.glide = next < 1 ? { from, to, share: next } : null;
    this.invalidate();
  }

  dispose(): void {
    this.controls.dispose();
  }

  private place(orbit: Orbit): void {
    this.kept = orbit;
    const way = new Spherical(this.fullMm / orbit.zoom, orbit.polar, orbit.azimuth);
    this.camera.position.setFromSpherical(way).add(this.target);
    this.camera.lookAt(this.target);
    this.controls.target.copy(this.target);
    this.controls.update();
    this.invalidate();
  }
}
