import type { Catalogue, DesignConfig } from '@pet/domain/builder';
import type { Material } from 'three';
import { useMaterials } from '../materials/use-materials.ts';
import { RepeatedParts } from './repeated-parts.tsx';
import type { Shape } from './use-shape.ts';

export interface HarnessProps {
  config: DesignConfig;
  catalogue: Catalogue;
  shape: Shape;
}

/** The harness on its form: one mesh for each material. */
export function Harness({ config, catalogue, shape }: HarnessProps) {
  const { text, ...materials } = useMaterials(config, catalogue, shape);
  return (
    <>
      {(Object.keys(materials) as (keyof typeof materials)[]).map((name) => {
        if (name === 'thread') return null;
        const geometry = shape.surfaces[name];
        if (!geometry.index?.count) return null;
        return (
          <mesh
            key={name}
            geometry={geometry}
            material={materials[name] as Material}
            castShadow
            receiveShadow
          />
        );
      })}
      {text && <mesh geometry={shape.surfaces.text} material={text} renderOrder={1} />}
      {shape.repeated.map((each, at) => (
        <RepeatedParts
          // Another harness has other parts; their order is that of the shape.
          key={`${each.geometry.uuid}-${at}`}
          part={each}
          material={materials[each.material]}
        />
      ))}
    </>
  );
}
