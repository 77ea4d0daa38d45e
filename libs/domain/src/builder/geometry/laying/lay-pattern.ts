import type { Pattern } from '../../catalogue.schema.ts';
import type { ModelStrap } from '../harness-model.ts';
import {
  hardware,
  joint,
  midline,
  on,
  OVER_THE_BACK,
  pair,
  strap,
  type Ground,
  type Laid,
} from './ground.ts';
import { layVestPanels } from './vest-panels.ts';
import { around, aroundTheBreast, downTheSide, lengthwise, type Route } from './route.ts';

/** Lays the straps of the pattern and the hardware that holds them together. */
export const layPattern = (ground: Ground): Laid => LAYOUTS[ground.pattern](ground);

const LAYOUTS: Readonly<Record<Pattern, (ground: Ground) => Laid>> = {
  y: yHarness,
  h: hHarness,
  'step-in': stepIn,
  'no-pull': noPull,
  'escape-safe': escapeSafe,
  vest,
};

/** Shares of a loop: just above the underside on either side, and the text between spine and buckle. */
const RIGHT_BUCKLE = 0.885;
const LEFT_BUCKLE = 0.115;
const LEFT_SLIDE = 0.2;
const TEXT_ON_SIDE = { from: 0.545, to: 0.81 };

const loop = (ground: Ground, strapId: ModelStrap['strapId'], route: Route): ModelStrap =>
  strap(ground, strapId, 'middle', route, { isLoop: true, padded: OVER_THE_BACK });

const girthLoop = (ground: Ground): ModelStrap =>
  loop(ground, 'girth', around(ground.places.girth, ground.places.girth));

/** From the withers to the throat, at its sides a little further to the rear. */
const neckLoop = (ground: Ground): ModelStrap =>
  loop(ground, 'neck', around(ground.places.joint, ground.places.throat, 0.25));

/** From the joint on the withers along the spine to the girth, or on to the waist. */
const backStrap = (ground: Ground, rear: number): ModelStrap =>
  strap(ground, 'back', 'middle', lengthwise(rear, ground.places.joint, 0));

const breastStrap = (ground: Ground, from: number): ModelStrap =>
  strap(ground, 'sternum', 'middle', lengthwise(from, ground.places.girth, Math.PI), {
    padded: [{ from: 0.35, to: 0.9 }],
  });

/** The ring for the leash stands on the back, where the girth strap crosses. */
const leashRing = (ground: Ground, along: number) =>
  hardware(ground, 'leash-ring', 'middle', midline(ground, along, 0));

function yHarness(ground: Ground): Laid {
  const { joint: top, girth: rear, breast } = ground.places;
  const girth = girthLoop(ground);
  const shoulder = strap(ground, 'shoulder', 'right', downTheSide(top, breast, 0.5), {
    padded: [{ from: 0.42, to: 0.97 }],
  });
  const [right, left] = pair(shoulder);
  const sternum = breastStrap(ground, breast);
  return {
    straps: [girth, right, left, sternum, backStrap(ground, rear)],
    hardware: [
      hardware(ground, 'ring', 'middle', midline(ground, top, 0)),
      hardware(ground, 'ring', 'middle', midline(ground, breast, Math.PI)),
      leashRing(ground, rear),
      on(ground, 'buckle', girth, RIGHT_BUCKLE),
      on(ground, 'buckle', girth, LEFT_BUCKLE),
      on(ground, 'slide', girth, LEFT_SLIDE),
      on(ground, 'slide', right, 0.26),
      on(ground, 'slide', left, 0.26),
      on(ground, 'slide', sternum, 0.28),
    ],
    joints: [
      joint(ground, 'middle', midline(ground, rear, 0)),
      joint(ground, 'middle', midline(ground, rear, Math.PI)),
    ],
    panels: [],
    text: {
      side: { strapId: 'girth', ...TEXT_ON_SIDE },
      chest: { strapId: 'shoulder', from: 0.36, to: 0.86 },
      back: { strapId: 'back', from: 0, to: 1 },
    },
  };
}

function escapeSafe(ground: Ground): Laid {
  const { waist: rear } = ground.places;
  const y = yHarness(ground);
  const waist = loop(ground, 'waist', around(rear, rear));
  const back = backStrap(ground, rear);
  const shoulders = y.straps.filter(({ strapId }) => strapId === 'shoulder');
  const girth = y.straps.find(({ strapId }) => strapId === 'girth') as ModelStrap;
  const others = y.hardware.filter(({ kind, side }) => kind !== 'slide' || side === 'middle');
  const sternumRing = midline(ground, ground.places.girth, Math.PI);
  return {
    ...y,
    straps: [...y.straps.filter(({ strapId }) => strapId !== 'back'), waist, back],
    hardware: [
      ...others,
      ...shoulders.flatMap((each) => [
        on(ground, 'slide', each, 0.46),
        on(ground, 'buckle', each, 0.24),
      ]),
      on(ground, 'slide', girth, LEFT_SLIDE),
      hardware(ground, 'ring', 'middle', sternumRing),
      on(ground, 'buckle', waist, RIGHT_BUCKLE),
      on(ground, 'slide', waist, LEFT_BUCKLE),
    ],
    joints: [y.joints[0] ?? [], joint(ground, 'middle', midline(ground, rear, 0))].flat(),
    text: {
      ...y.text,
      chest: { strapId: 'shoulder', from: 0.53, to: 0.88 },
      // Between waist and girth, which crosses the back strap.
      back: { strapId: 'back', from: 0.02, to: 0.45 },
    },
  };
}

/** A loop around neck and chest each, joined along spine and breastbone. */
function hHarness(ground: Ground): Laid {
  const { joint: top, girth: rear, throat } = ground.places;
  const girth = girthLoop(ground);
  const neck = neckLoop(ground);
  const sternum = breastStrap(ground, throat);
  return {
    straps: [girth, neck, sternum, backStrap(ground, rear)],
    hardware: [
      hardware(ground, 'ring', 'middle', midline(ground, throat, Math.PI)),
      hardware(ground, 'ring', 'middle', midline(ground, rear, Math.PI)),
      leashRing(ground, rear),
      on(ground, 'buckle', girth, RIGHT_BUCKLE),
      on(ground, 'slide', girth, LEFT_BUCKLE),
      on(ground, 'slide', neck, 0.87),
      on(ground, 'slide', sternum, 0.28),
    ],
    joints: [
      joint(ground, 'middle', midline(ground, rear, 0)),
      joint(ground, 'middle', midline(ground, top, 0)),
    ],
    panels: [],
    text: {
      side: { strapId: 'girth', ...TEXT_ON_SIDE },
      chest: { strapId: 'neck', from: 0.55, to: 0.82 },
      back: { strapId: 'back', from: 0, to: 1 },
    },
  };
}

/** Two loops from one buckle on the back, one for each foreleg when it lies on the floor. */
function stepIn(ground: Ground): Laid {
  const { joint: top, girth: rear, throat } = ground.places;
  const girth = loop(ground, 'girth', around(top, rear));
  const neck = loop(ground, 'neck', around(top, throat));
  const sternum = breastStrap(ground, throat);
  const behind = midline(ground, top, 0);
  return {
    straps: [girth, neck, sternum],
    hardware: [
      hardware(ground, 'ring', 'middle', midline(ground, throat, Math.PI)),
      leashRing(ground, top),
      hardware(ground, 'buckle', 'middle', behind),
      on(ground, 'slide', girth, RIGHT_BUCKLE),
      on(ground, 'slide', neck, 0.82),
      on(ground, 'slide', sternum, 0.28),
    ],
    joints: [joint(ground, 'middle', midline(ground, rear, Math.PI))],
    panels: [],
    text: {
      side: { strapId: 'girth', ...TEXT_ON_SIDE },
      chest: { strapId: 'neck', from: 0.57, to: 0.79 },
    },
  };
}

/** A girth, and a strap from its middle around the breast, which the front ring turns. */
function noPull(ground: Ground): Laid {
  const { girth: rear, throat } = ground.places;
  const girth = girthLoop(ground);
  const side = { along: rear, angle: 0.5 * Math.PI };
  const front = strap(
    ground,
    'front',
    'middle',
    aroundTheBreast(ground.animal.loft, side, throat),
    {
      padded: OVER_THE_BACK,
    },
  );
  const sides = [front.frames[0], front.frames.at(-1)];
  return {
    straps: [girth, front],
    hardware: [
      on(ground, 'front-ring', front, 0.5),
      leashRing(ground, rear),
      on(ground, 'buckle', girth, RIGHT_BUCKLE),
      on(ground, 'slide', girth, LEFT_BUCKLE),
      on(ground, 'slide', front, 0.1),
    ],
    joints: [
      joint(ground, 'middle', midline(ground, rear, 0)),
      ...sides.flatMap((frame, index) =>
        frame ? joint(ground, index === 0 ? 'right' : 'left', frame) : [],
      ),
    ],
    panels: [],
    text: {
      side: { strapId: 'girth', from: 0.545, to: 0.72 },
      chest: { strapId: 'front', from: 0.16, to: 0.44 },
    },
  };
}

/** A soft panel between a neck and a chest loop, cut away around the forelegs. */
function vest(ground: Ground): Laid {
  const { joint: top, girth: rear } = ground.places;
  const girth = girthLoop(ground);
  const neck = neckLoop(ground);
  return {
    straps: [girth, neck, backStrap(ground, rear)],
    hardware: [
      leashRing(ground, rear),
      on(ground, 'buckle', girth, RIGHT_BUCKLE),
      on(ground, 'slide', girth, LEFT_BUCKLE),
      on(ground, 'buckle', neck, 0.83),
      on(ground, 'slide', neck, 0.17),
    ],
    joints: [
      joint(ground, 'middle', midline(ground, rear, 0)),
      joint(ground, 'middle', midline(ground, top, 0)),
    ],
    panels: layVestPanels(ground),
    text: {
      side: { strapId: 'girth', ...TEXT_ON_SIDE },
      chest: { strapId: 'neck', from: 0.55, to: 0.78 },
      back: { strapId: 'back', from: 0, to: 1 },
    },
  };
}
