import { CAMERAS } from './camera.ts';
import { point } from './curve.ts';
import { frontBody, frontHeadAndNeck, trunkPath } from './animal/front-animal.ts';
import { frontFigure, type FrontFigure } from './animal/front-figure.ts';
import { drawnHarness, type HarnessLook } from './harness.ts';
import { COAT, fadeMask, gradient, halo, metalGradient, type Box } from './palette.ts';
import type { Scene, SceneInput } from './scene.ts';
import { seenHarness } from './seen-harness.ts';
import { element } from './svg.ts';

/** The animal from the front with the harness on; the legs fade out of the picture. */
export function frontScene({ look, animal, model, aspect }: SceneInput): Scene {
  const { options, id } = look;
  const figure = frontFigure(animal);
  const seen = seenHarness(model, CAMERAS.front, options.webbing.widthMm);
  const box = boxOf(figure, aspect);
  const content = [
    element('defs', {}, ...definitions(figure, look, box)),
    halo(id('halo'), options.colour, box),
    element('g', { mask: `url(#${id('fade')})` }, frontBody(figure, id)),
    drawnHarness('straps', { ...seen, handle: null }, look, 'front'),
    frontHeadAndNeck(figure, id),
  ];
  return { box, content: content.join('') };
}

function definitions(figure: FrontFigure, { id, options }: HarnessLook, box: Box): string[] {
  const { depth: D, half, groundY, head } = figure;
  const bottom = box[1] + box[3];
  return [
    gradient(id('coat'), point(0, -0.1 * D), point(0, groundY), [
      [0, COAT.base, 1],
      [0.45, COAT.base, 1],
      [0.85, COAT.deep, 1],
    ]),
    gradient(id('neck'), point(0, head.y), point(0, 0.45 * D), [
      [0.3, COAT.deep, 1],
      [1, COAT.base, 1],
    ]),
    gradient(id('shade'), point(-half, 0), point(half, 0), [
      [0, '#1d140c', 0.36],
      [0.3, '#1d140c', 0.03],
      [0.5, '#fff', 0.14],
      [0.7, '#1d140c', 0.03],
      [1, '#1d140c', 0.36],
    ]),
    metalGradient(id('metal'), options.finish),
    fadeMask(id('fade'), box, [{ from: point(0, D + 0.1 * (groundY - D)), to: point(0, bottom) }]),
    element('clipPath', { id: id('body') }, element('path', { d: trunkPath(figure) })),
  ];
}

function boxOf({ head, depth: D, groundY, half }: FrontFigure, aspect: number): Box {
  const top = head.y - 0.56 * head.length;
  const bottom = D + 0.42 * (groundY - D);
  const height = Math.max(bottom - top, (2.5 * half) / aspect);
  const width = height * aspect;
  return [-width / 2, top, width, height];
}
