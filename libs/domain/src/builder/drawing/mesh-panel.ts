import { darker, lighter, mix } from '../colour.ts';
import { short, type Point } from './curve.ts';
import type { IdOf } from './palette.ts';
import { element } from './svg.ts';

/** A vest's panels: air mesh a shade lighter than the webbing, bound at the edge. */
export function meshPanels(outlines: readonly Point[][], webbingHex: string, id: IdOf): string {
  if (outlines.length === 0) return '';
  const d = outlines.map(straightPath).join('');
  const hex = mix(webbingHex, '#ffffff', 0.16);
  const path = (more: Readonly<Record<string, string | number>>) => element('path', { d, ...more });
  const dots = element('circle', {
    cx: 2,
    cy: 2,
    r: '.75',
    fill: darker(hex, 0.3),
    'fill-opacity': '.5',
  });
  const pattern = {
    id: id('mesh'),
    width: 4,
    height: 4,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  };
  return element(
    'g',
    { 'data-part': 'panel', 'stroke-linejoin': 'round' },
    element('defs', {}, element('pattern', pattern, dots)),
    path({ fill: 'none', stroke: '#2b1f14', 'stroke-opacity': '.15', 'stroke-width': 6 }),
    path({ fill: hex, stroke: darker(webbingHex, 0.3), 'stroke-width': 4 }),
    path({
      fill: `url(#${id('mesh')})`,
      stroke: lighter(hex, 0.25),
      'stroke-width': 0.8,
      'stroke-dasharray': '2.6 1.8',
    }),
    path({ fill: `url(#${id('shade')})` }),
  );
}

/** Their corners are sharp, and their points close together. */
const straightPath = (outline: readonly Point[]): string =>
  `M${outline.map(({ x, y }) => `${short(x)} ${short(y)}`).join('L')}Z`;
