import type { Animal } from '../geometry/animal/animal.ts';
import type { ShownModel } from '../geometry/index.ts';
import type { HarnessLook } from './harness.ts';
import type { Box } from './palette.ts';

export interface SceneInput {
  look: HarnessLook;
  animal: Animal;
  model: ShownModel;
  /** Width by height of the picture. */
  aspect: number;
}

/** One view of a harness on its animal, and the part of the plane that shows it. */
export interface Scene {
  box: Box;
  content: string;
}
