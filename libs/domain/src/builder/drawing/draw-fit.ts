import type { Measurements, PetFacts } from '../../pet/measurements.schema.ts';
import type { StrapOutcome, StrapState } from '../../pet/fit/strap-outcomes.ts';
import type { Catalogue } from '../catalogue.schema.ts';
import type { DesignConfig } from '../design-config.schema.ts';
import { layHarness, type StrapSpec } from '../geometry/index.ts';
import { requireOptions } from '../options.ts';
import { placeAt, point, short, smoothPath, type Point } from './curve.ts';
import { CAMERAS } from './camera.ts';
import { COAT, gradient, type Box, type IdOf } from './palette.ts';
import { nearForeleg, sideAnimal } from './animal/side-animal.ts';
import type { SideFigure } from '../geometry/animal/side-figure.ts';
import { seenHarness, underside } from './seen-harness.ts';
import { element } from './svg.ts';

interface DrawnStrap {
  strapId: StrapSpec['strapId'];
  line: Point[];
}

/** Light enough for the dark numbers on them; told apart by line as well as by colour. */
const LOOKS: Readonly<
  Record<StrapState, { colour: string; dash: string | undefined; sign: string }>
> = {
  good: { colour: '#4fb37c', dash: undefined, sign: '✓' },
  check: { colour: '#f0a51e', dash: '34 12', sign: '?' },
  bad: { colour: '#e0553f', dash: '10 10', sign: '!' },
  unknown: { colour: '#a9b2aa', dash: '3 9', sign: '–' },
};

/** Where a strap carries its number, so that numbers do not meet where straps do. */
const NUMBER_AT: Readonly<Record<DrawnStrap['strapId'], number>> = {
  neck: 0.42,
  shoulder: 0.5,
  front: 0.75,
  sternum: 0.45,
  girth: 0.5,
  waist: 0.5,
  back: 0.55,
};

/**
 * The animal with the straps of a design, each in the colour and line of what it comes to and with
 * its number in the order of `outcomes`; an SVG text without a name, as the list beside it says the
 * same in words. Throws a RangeError when the catalogue does not know an option of the design.
 */
export function drawFit(
  config: DesignConfig,
  catalogue: Catalogue,
  animal: { measurements: Measurements; pet: PetFacts },
  outcomes: readonly StrapOutcome[],
): string {
  const { webbing } = requireOptions(config, catalogue);
  const worn: DesignConfig = {
    ...config,
    size: { kind: 'made-to-measure', ...animal, isConfirmed: true },
  };
  const harness = layHarness(worn, catalogue);
  const { figure } = harness.animal;
  const { under, over } = underside(harness.model);
  const linesOf = (part: typeof over) =>
    seenHarness(part, CAMERAS.side, webbing.widthMm).straps.flatMap(({ strapId, lines: [line] }) =>
      line ? { strapId, line } : [],
    );
  const [behind, inFront] = [linesOf(under), linesOf(over)];
  const id: IdOf = (name) => `fit-${name}`;
  const box = boxOf(figure);
  const drawn = (all: readonly DrawnStrap[]) =>
    all
      .map((strap) => ({
        strap,
        outcome: outcomes.find(({ strapId }) => strapId === strap.strapId),
      }))
      .map(({ strap, outcome }) => (outcome ? strapLine(strap, outcome.state, figure.depth) : ''))
      .join('');
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: box.map(short).join(' '),
      width: Math.round(box[2]),
      height: Math.round(box[3]),
    },
    element(
      'defs',
      {},
      gradient(id('coat'), point(0, box[1]), point(0, box[1] + box[3]), [
        [0.2, COAT.light, 1],
        [0.5, COAT.base, 1],
        [0.9, COAT.deep, 1],
      ]),
    ),
    sideAnimal(figure, id),
    drawn(behind),
    nearForeleg(figure, id),
    drawn(inFront),
    ...[...behind, ...inFront].map((strap) => number(strap, outcomes, figure.depth)),
  );
}

/** The tail says nothing of the fit and would make the rest small. */
function boxOf({ head, depth, groundY, back }: SideFigure): Box {
  const left = -back - 0.24 * depth;
  const right = head.x + 1.15 * head.length;
  const top = head.y - 0.5 * head.length;
  return [left, top, right - left, depth + 0.6 * (groundY - depth) - top];
}

function strapLine({ line }: DrawnStrap, state: StrapState, depth: number): string {
  const { colour, dash } = LOOKS[state];
  const d = smoothPath(line);
  const unit = depth / 400;
  const scaled = dash
    ?.split(' ')
    .map((length) => short(Number(length) * unit))
    .join(' ');
  const stroke = (hex: string, width: number, more = {}) =>
    element('path', { d, fill: 'none', stroke: hex, 'stroke-width': width * depth, ...more });
  return [
    stroke('#14251f', 0.098, { 'stroke-linecap': 'round' }),
    stroke(dash ? '#fffdf7' : colour, 0.07, { 'stroke-linecap': 'round' }),
    dash ? stroke(colour, 0.07, { 'stroke-dasharray': scaled }) : '',
  ].join('');
}

/** The strap's number with the sign of its state. */
function number(strap: DrawnStrap, outcomes: readonly StrapOutcome[], depth: number): string {
  const at = outcomes.findIndex(({ strapId }) => strapId === strap.strapId);
  const outcome = outcomes[at];
  if (!outcome) return '';
  const { colour, sign } = LOOKS[outcome.state];
  const place: Point = placeAt(strap.line, NUMBER_AT[strap.strapId]);
  const r = 0.105 * depth;
  return element(
    'g',
    { transform: `translate(${short(place.x)} ${short(place.y)})` },
    element('circle', { r, fill: '#fffdf7', stroke: '#14251f', 'stroke-width': 0.18 * r }),
    text(String(at + 1), 0, 0.36 * r, 1.05 * r),
    element('circle', {
      cx: 0.85 * r,
      cy: -0.75 * r,
      r: 0.62 * r,
      fill: colour,
      stroke: '#14251f',
      'stroke-width': 0.14 * r,
    }),
    text(sign, 0.85 * r, -0.47 * r, 0.84 * r),
  );
}

const text = (words: string, x: number, y: number, size: number): string =>
  element(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': '700',
      'text-anchor': 'middle',
      fill: '#14251f',
      'font-family': 'inherit',
    },
    words,
  );
