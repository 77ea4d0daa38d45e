import type { Build } from '../../geometry/animal/build.ts';

/** Path data of the right half of a head from the front, in units of its length; the poll at the origin. */
export interface FrontHead {
  skull: string;
  muzzle: string;
  ear: string;
  eye: { x: number; y: number; r: number };
  nose: { y: number; rx: number; ry: number };
  mouth: string;
}

const LONG: Omit<FrontHead, 'ear'> = {
  skull:
    'M0-.13C.16-.13 .29-.04 .3 .1C.31 .2 .27 .28 .22 .34C.19 .46 .14 .57 0 .58C-.14 .57-.19 .46-.22 .34C-.27 .28-.31 .2-.3 .1C-.29-.04-.16-.13 0-.13Z',
  muzzle:
    'M0 .2C.09 .2 .14 .28 .16 .38C.17 .48 .11 .57 0 .57C-.11 .57-.17 .48-.16 .38C-.14 .28-.09 .2 0 .2Z',
  eye: { x: 0.15, y: 0.13, r: 0.036 },
  nose: { y: 0.38, rx: 0.065, ry: 0.045 },
  mouth: 'M0 .42V.47M-.09 .46C-.06 .51-.02 .5 0 .47C.02 .5 .06 .51 .09 .46',
};

const SHORT: Omit<FrontHead, 'ear'> = {
  skull:
    'M0-.17C.19-.17 .34-.06 .36 .12C.38 .28 .36 .42 .27 .5C.2 .58 .1 .6 0 .6C-.1 .6-.2 .58-.27 .5C-.36 .42-.38 .28-.36 .12C-.34-.06-.19-.17 0-.17Z',
  muzzle:
    'M0 .2C.12 .19 .2 .26 .23 .36C.26 .48 .19 .58 .1 .58H-.1C-.19 .58-.26 .48-.23 .36C-.2 .26-.12 .19 0 .2Z',
  eye: { x: 0.19, y: 0.14, r: 0.045 },
  nose: { y: 0.26, rx: 0.07, ry: 0.042 },
  mouth: 'M0 .3V.4M-.15 .42C-.11 .48-.03 .47 0 .4C.03 .47 .11 .48 .15 .42',
};

const CAT: FrontHead = {
  skull:
    'M0-.15C.2-.16 .36-.04 .41 .14C.45 .28 .38 .4 .27 .47C.18 .54 .09 .57 0 .57C-.09 .57-.18 .54-.27 .47C-.38 .4-.45 .28-.41 .14C-.36-.04-.2-.16 0-.15Z',
  muzzle:
    'M0 .28C.08 .27 .15 .33 .16 .4C.16 .48 .1 .53 0 .53C-.1 .53-.16 .48-.16 .4C-.15 .33-.08 .27 0 .28Z',
  ear: 'M.1-.12C.16-.26 .27-.38 .36-.42C.42-.28 .44-.08 .39 .06C.31 .02 .2-.06 .1-.12Z',
  eye: { x: 0.17, y: 0.16, r: 0.048 },
  nose: { y: 0.32, rx: 0.038, ry: 0.026 },
  mouth: 'M0 .34V.4M-.08 .42C-.05 .45-.01 .43 0 .4C.01 .43 .05 .45 .08 .42',
};

const EARS = {
  drop: 'M.16-.12C.25-.16 .35-.1 .39 .02C.43 .16 .42 .34 .34 .39C.28 .42 .25 .32 .25 .22C.25 .1 .23-.02 .16-.12Z',
  prick: 'M.07-.1C.1-.27 .2-.44 .28-.48C.34-.36 .36-.16 .31 .02C.24-.02 .15-.07 .07-.1Z',
} as const;

export function frontHead(build: Build): FrontHead {
  if (build.species === 'cat') return CAT;
  return { ...(build.muzzle === 'short' ? SHORT : LONG), ear: EARS[build.ears] };
}
