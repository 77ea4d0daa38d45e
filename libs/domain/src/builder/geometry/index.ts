export type * from './harness-model.ts';
export { bodyOf, type Body, type Span } from './body.ts';
export { PATTERNS, type PatternSpec, type StrapSpec } from './patterns.ts';
export { bodyLengthMm, neededMm, strapLengths, type StrapLength } from './strap-lengths.ts';
export { freeTextMm, panelFor } from './text-panel.ts';
