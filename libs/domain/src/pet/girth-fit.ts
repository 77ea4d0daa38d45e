/**
 * Statistical expectations of one girth from another figure. They catch mistakes; they are no breed
 * facts and are never shown as "your dog measures". Sources and residuals: data/README.md.
 */

/** Fit C1: chest_cm = 22.37 × weight_kg^0.3587, n = 35 breed means from 1.6 to 51 kg, residual SE 7.9 %. */
export const expectedChestMm = (weightG: number): number => 223.7 * (weightG / 1000) ** 0.3587;

/** Fit C1 read the other way. */
export const expectedWeightG = (chestMm: number): number =>
  1000 * (chestMm / 223.7) ** (1 / 0.3587);

/** Fit N1 (dogs, residual SE 13.6 %) and ratio N2 (cats): the neck girth that goes with a chest girth. */
export const expectedNeckMm = (chestGirthMm: number, species: 'dog' | 'cat'): number =>
  species === 'cat' ? 0.653 * chestGirthMm : 8.04 * (chestGirthMm / 10) ** 0.9596;

/** The heaviest breed mean that fit C1 stands on. */
export const FITTED_WEIGHT_MAX_G = 51_000;

/**
 * How far a figure lies from what is expected, as the absolute natural logarithm of their ratio:
 * 0.1 is about 10 % to either side, 0.69 is half or double.
 */
export const misfit = (actual: number, expected: number): number =>
  Math.abs(Math.log(actual / expected));
