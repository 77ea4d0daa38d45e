import { PMREMGenerator, type Scene, type WebGLRenderer } from 'three';
import { RoomEnvironment } from 'three/addons/environments/RoomEnvironment.js';

const BLUR = 0.03;
const INTENSITY = 0.55;

/** Lights a scene as a bright room would, for metal to mirror; returns what puts the light out again. */
export function lightRoom(renderer: WebGLRenderer, scene: Scene): () => void {
  const generator = new PMREMGenerator(renderer);
  const room = new RoomEnvironment();
  const target = generator.fromScene(room, BLUR);
  room.dispose();
  generator.dispose();
  scene.environment = target.texture;
  scene.environmentIntensity = INTENSITY;
  return () => {
    scene.environment = null;
    target.dispose();
  };
}
