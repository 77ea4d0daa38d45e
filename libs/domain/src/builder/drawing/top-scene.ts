import { CAMERAS } from './camera.ts';
import { point, smoothPath } from './curve.ts';
import { drawnHarness, type HarnessLook } from './harness.ts';
import { COAT, fadeMask, gradient, halo, metalGradient, type Box } from './palette.ts';
import type { Scene, SceneInput } from './scene.ts';
import { seenHarness, type SeenHarness } from './seen-harness.ts';
import { element } from './svg.ts';
import { topBody, topHeadAndNeck } from './animal/top-animal.ts';
import { topFigure, type TopFigure } from './animal/top-figure.ts';

/** The animal from above with the harness on; the rump fades out of the picture. */
export function topScene({ look, animal, model, aspect }: SceneInput): Scene {
  const { options, id } = look;
  const figure = topFigure(animal);
  const seen = seenHarness(model, CAMERAS.top, options.webbing.widthMm);
  const box = boxOf(figure, seen, aspect);
  const content = [
    element('defs', {}, ...definitions(figure, look, box)),
    halo(id('halo'), options.colour, box),
    element('g', { mask: `url(#${id('fade')})` }, topBody(figure, id)),
    drawnHarness('straps', seen, look, 'top'),
    topHeadAndNeck(figure, id),
  ];
  return { box, content: content.join('') };
}

function definitions(figure: TopFigure, { id, options }: HarnessLook, box: Box): string[] {
  const [x, , width] = box;
  const edges = [point(0, -figure.half), point(0, figure.half)] as const;
  return [
    gradient(id('coat'), ...edges, [
      [0, COAT.deep, 1],
      [0.3, COAT.base, 1],
      [0.5, COAT.light, 1],
      [0.7, COAT.base, 1],
      [1, COAT.deep, 1],
    ]),
    gradient(id('shade'), ...edges, [
      [0, '#1d140c', 0.4],
      [0.28, '#1d140c', 0.03],
      [0.5, '#fff', 0.14],
      [0.72, '#1d140c', 0.03],
      [1, '#1d140c', 0.4],
    ]),
    metalGradient(id('metal'), options.finish),
    fadeMask(id('fade'), box, [{ from: point(x + 0.16 * width, 0), to: point(x, 0) }]),
    element(
      'clipPath',
      { id: id('body') },
      element('path', { d: smoothPath(figure.outline, true) }),
    ),
  ];
}

function boxOf({ head, half, depth }: TopFigure, { straps }: SeenHarness, aspect: number): Box {
  const rearmost = Math.min(...straps.flatMap(({ lines }) => lines.flat()).map(({ x }) => x));
  const right = head.x + 1.1 * head.length;
  const width = Math.max(right - rearmost + 0.5 * depth, 2.6 * half * aspect);
  const height = width / aspect;
  return [right - width, -height / 2, width, height];
}
