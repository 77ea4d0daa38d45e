/** Two fingers under the strap: 3 % of the girth and a centimetre. */
const EASE_SHARE = 0.03;
const EASE_MM = 10;

/** How much longer than the body's girth a strap around it is. */
export const easeMm = (girthMm: number): number => girthMm * EASE_SHARE + EASE_MM;
