import type { Catalogue, DesignConfig } from '@pet/domain/builder';
import { chosenOrFirst, darker, findOptions, hasExtra, mix } from '@pet/domain/builder/mesh';
import { useEffect, useMemo } from 'react';
import { MeshStandardMaterial, type Material } from 'three';
import { useGlyphs } from '#web/features/design-choices/use-glyphs.ts';
import type { Shape } from '../scene/use-shape.ts';
import { metal } from './metal.ts';
import { textTexture } from './text-texture.ts';
import { webbingColours, webbingNormals } from './webbing-texture.ts';

const CLAY = { color: '#b9a997', roughness: 0.95 };
const WOOD = { color: '#8a5a36', roughness: 0.5 };
const TAPE = { color: '#dfe4e6', roughness: 0.28, metalness: 0.55 };

/** What each surface is made of. A choice of colour changes a material and nothing else. */
export function useMaterials(config: DesignConfig, catalogue: Catalogue, shape: Shape) {
  const options = chosenOrFirst(config, catalogue);
  const { hex } = options.colour;
  const { id: finishId, hex: finishHex } = options.finish;
  const paddingHex = options.padding.hex ?? '#efe6d8';
  const isPlastic = options.buckle.material === 'plastic';
  const hasSeams = !hasExtra(config, 'reflective-trim');
  const { font, thread: textThread } = findOptions(config, catalogue);
  const glyphs = useGlyphs(config);

  const webbing = useMaterial(
    () => webbingOf(hex, { widthMm: shape.webbingWidthMm, hasSeams }),
    [hex, shape.webbingWidthMm, hasSeams],
  );
  const hardware = useMaterial(
    () => metal({ id: finishId, hex: finishHex }),
    [finishId, finishHex],
  );
  const plastic = useMaterial(
    () => new MeshStandardMaterial({ color: mix(finishHex, '#232326', 0.22), roughness: 0.48 }),
    [finishHex],
  );
  const padding = useMaterial(
    () => new MeshStandardMaterial({ color: paddingHex, roughness: 1 }),
    [paddingHex],
  );
  const cloth = useMaterial(
    () => new MeshStandardMaterial({ color: darker(hex, 0.12), roughness: 0.88 }),
    [hex],
  );
  const thread = useMaterial(
    () => new MeshStandardMaterial({ color: mix(hex, '#ffffff', 0.45), roughness: 0.6 }),
    [hex],
  );
  const trim = useMaterial(() => new MeshStandardMaterial(TAPE), []);
  const clay = useMaterial(() => new MeshStandardMaterial(CLAY), []);
  const wood = useMaterial(() => new MeshStandardMaterial(WOOD), []);
  const text = useMaterial(() => {
    if (!shape.text || !font || !textThread || !glyphs) return null;
    return textOf(textTexture(shape.text, font, glyphs, textThread.hex));
  }, [shape.text, font, textThread, glyphs]);

  return {
    webbing,
    padding,
    trim,
    cloth,
    pocket: cloth,
    metal: hardware,
    buckle: isPlastic ? plastic : hardware,
    thread,
    clay,
    wood,
    text,
  };
}

function webbingOf(hex: string, cloth: { widthMm: number; hasSeams: boolean }) {
  return new MeshStandardMaterial({
    map: webbingColours(hex, cloth),
    normalMap: webbingNormals(cloth),
    roughness: 0.74,
  });
}

const textOf = (map: MeshStandardMaterial['map']) =>
  new MeshStandardMaterial({ map, transparent: true, roughness: 0.5, depthWrite: false });

/** A material with its textures, freed when another takes its place. */
function useMaterial<Made extends Material | null>(make: () => Made, inputs: unknown[]): Made {
  // eslint-disable-next-line react-hooks/exhaustive-deps, react-hooks/use-memo -- the caller names what it is made from
  const material = useMemo(make, inputs);
  useEffect(() => () => afterNextFrame(() => free(material)), [material]);
  return material;
}

/** The material that comes takes over the shader of the one that goes, if that is still there. */
const afterNextFrame = (act: () => void) =>
  void requestAnimationFrame(() => requestAnimationFrame(act));

function free(material: Material | null): void {
  for (const value of Object.values(material ?? {})) {
    if (isTexture(value)) value.dispose();
  }
  material?.dispose();
}

const isTexture = (value: unknown): value is { dispose: () => void } =>
  typeof value === 'object' && value !== null && 'isTexture' in value && 'dispose' in value;
