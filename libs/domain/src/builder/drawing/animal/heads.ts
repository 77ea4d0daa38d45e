import type { Build } from '../../geometry/animal/build.ts';

/** Path data of a head in profile, in units of its length; the poll near the origin, the nose at x = 1. */
export interface HeadShape {
  skull: string;
  nearEar: string;
  farEar: string;
  nose: { x: number; y: number; rx: number; ry: number };
  eye: { x: number; y: number };
  mouth: string;
}

const LONG: Omit<HeadShape, 'nearEar' | 'farEar'> = {
  skull:
    'M0 .16C.01-.04 .22-.14 .39-.08C.49-.04 .53 .04 .62 .07L.9 .12C.99 .13 1.04 .2 1.01 .28C1 .34 .97 .37 .93 .4C.85 .47 .72 .45 .63 .48C.55 .51 .5 .6 .42 .66C.2 .74-.04 .42 0 .16Z',
  nose: { x: 0.97, y: 0.19, rx: 0.055, ry: 0.045 },
  eye: { x: 0.5, y: 0.09 },
  mouth: 'M.95 .35C.87 .4 .76 .4 .68 .35',
};

const SHORT: Omit<HeadShape, 'nearEar' | 'farEar'> = {
  skull:
    'M0 .16C.01-.08 .22-.18 .42-.13C.53-.1 .58-.02 .62 .06C.7 .07 .78 .11 .79 .19C.8 .26 .8 .32 .78 .38C.75 .5 .64 .54 .54 .56C.46 .6 .4 .68 .3 .68C.1 .68-.03 .4 0 .16Z',
  nose: { x: 0.765, y: 0.16, rx: 0.05, ry: 0.042 },
  eye: { x: 0.53, y: 0.09 },
  mouth: 'M.78 .3C.72 .42 .62 .43 .53 .39',
};

const CAT: HeadShape = {
  skull:
    'M.04 .26C.02 .02 .16-.15 .4-.16C.58-.17 .69-.08 .75 .05C.81 .09 .87 .14 .87 .22C.87 .31 .81 .36 .75 .4C.66 .52 .52 .6 .38 .61C.18 .62 .05 .46 .04 .26Z',
  nearEar:
    'M.09 .05C.06-.1 .07-.24 .12-.33C.13-.35 .16-.35 .17-.33C.27-.26 .37-.18 .42-.1C.37 0 .2 .07 .09 .05Z',
  farEar: 'M.42-.12C.44-.22 .49-.3 .54-.33C.6-.27 .64-.17 .64-.06Z',
  nose: { x: 0.855, y: 0.165, rx: 0.026, ry: 0.02 },
  eye: { x: 0.62, y: 0.1 },
  mouth: 'M.86 .22C.84 .3 .78 .31 .72 .28',
};

const EARS = {
  drop: {
    nearEar:
      'M.1-.05C.2-.11 .31-.05 .33 .07C.35 .25 .29 .42 .18 .46C.07 .48-.03 .28 .01 .1C.02 .02 .05-.02 .1-.05Z',
    farEar: '',
  },
  prick: {
    nearEar: 'M.04 .08C0-.14 .03-.34 .1-.43C.22-.35 .33-.2 .35-.06C.28 .04 .14 .1 .04 .08Z',
    farEar: 'M.26-.08C.27-.24 .31-.33 .37-.39C.44-.3 .47-.18 .46-.05Z',
  },
} as const;

export function headShape(build: Build): HeadShape {
  if (build.species === 'cat') return CAT;
  return { ...(build.muzzle === 'short' ? SHORT : LONG), ...EARS[build.ears] };
}
