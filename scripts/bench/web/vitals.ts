import type { Page } from '@playwright/test';

/** A vital and the element that it was measured on, as a CSS selector. */
export interface Vital {
  value: number;
  target: string | null;
}

/** Null where the page had nothing to measure: no interaction, no INP. */
export interface Vitals {
  lcpMs: Vital | null;
  inpMs: Vital | null;
  cls: Vital | null;
}

/** What the page has measured of itself so far. */
export async function readVitals(page: Page): Promise<Vitals> {
  const { LCP, INP, CLS } =
    await page.evaluate<Partial<Record<'LCP' | 'INP' | 'CLS', Vital>>>('window.measuredVitals');
  return { lcpMs: LCP ?? null, inpMs: INP ?? null, cls: CLS ?? null };
}
