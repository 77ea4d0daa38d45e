import { Color, MeshStandardMaterial } from 'three';

interface Finish {
  /** Reflectance at right angles, as measured or, for coatings, as they look. */
  hex: string;
  roughness: number;
}

/** Plated and polished, but black and gunmetal, which are coated and satin. */
const FINISHES: Readonly<Record<string, Finish>> = {
  silver: { hex: '#e3e3e0', roughness: 0.16 },
  gold: { hex: '#ffd383', roughness: 0.17 },
  'rose-gold': { hex: '#f4b8a0', roughness: 0.18 },
  gunmetal: { hex: '#83888f', roughness: 0.3 },
  black: { hex: '#26272b', roughness: 0.34 },
};

/** A finish by its id; one that the shop added later by its swatch. */
export function metal({ id, hex }: { id: string; hex: string }): MeshStandardMaterial {
  const finish = FINISHES[id] ?? { hex, roughness: 0.22 };
  return new MeshStandardMaterial({
    color: new Color(finish.hex),
    metalness: 1,
    roughness: finish.roughness,
  });
}
