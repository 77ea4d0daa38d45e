import { CAMERAS } from './camera.ts';
import { point, smoothPath } from './curve.ts';
import { drawnHarness, type HarnessLook } from './harness.ts';
import { COAT, fadeMask, gradient, halo, metalGradient, type Box } from './palette.ts';
import type { Scene, SceneInput } from './scene.ts';
import { seenHarness, underside } from './seen-harness.ts';
import { nearForeleg, sideAnimal } from './animal/side-animal.ts';
import type { SideFigure } from '../geometry/animal/side-figure.ts';
import { element } from './svg.ts';

/** The animal from its right side with the harness on; legs and rump fade out of the picture. */
export function sideScene({ look, animal: { figure }, model, aspect }: SceneInput): Scene {
  const { options, id } = look;
  const box = boxOf(figure, aspect);
  const { under, over } = underside(model);
  const seen = (part: typeof over) => seenHarness(part, CAMERAS.side, options.webbing.widthMm);
  const faded = (...content: string[]) => element('g', { mask: `url(#${id('fade')})` }, ...content);
  const content = [
    element('defs', {}, ...definitions(figure, look, box)),
    halo(id('halo'), options.colour, box),
    faded(sideAnimal(figure, id)),
    drawnHarness('under', seen(under), look, 'side'),
    faded(nearForeleg(figure, id)),
    drawnHarness('straps', seen(over), look, 'side'),
  ];
  return { box, content: content.join('') };
}

function definitions(figure: SideFigure, { id, options }: HarnessLook, box: Box): string[] {
  const { head, depth, groundY } = figure;
  const [x, y, width, height] = box;
  const bottom = y + height;
  return [
    gradient(id('coat'), point(0, head.y - 0.4 * head.length), point(0, groundY), [
      [0.36, COAT.light, 1],
      [0.55, COAT.base, 1],
      [0.85, COAT.deep, 1],
    ]),
    gradient(id('shade'), point(0, -0.1 * depth), point(0, 1.05 * depth), [
      [0, '#fff', 0.16],
      [0.3, '#fff', 0],
      [0.65, '#1d140c', 0.04],
      [1, '#1d140c', 0.36],
    ]),
    metalGradient(id('metal'), options.finish),
    fadeMask(id('fade'), box, [
      { from: point(0, depth + 0.05 * (groundY - depth)), to: point(0, bottom) },
      { from: point(x + 0.16 * width, 0), to: point(x, 0) },
    ]),
    // Straps end where they pass over the edge of the body.
    element(
      'clipPath',
      { id: id('body') },
      element('path', { d: smoothPath(figure.outline, true) }),
    ),
  ];
}

/** Height that is left over shows more of the legs first, then air above the head. */
function boxOf({ head, depth, groundY, back }: SideFigure, aspect: number): Box {
  const top = head.y - 0.56 * head.length;
  const right = head.x + 1.14 * head.length;
  const least = depth + 0.5 * (groundY - depth);
  const width = Math.max(right + back - 0.05 * depth, (least - top) * aspect);
  const height = width / aspect;
  const bottom = Math.min(top + height, groundY + 0.06 * depth);
  return [right - width, Math.min(bottom - height, top), width, height];
}
