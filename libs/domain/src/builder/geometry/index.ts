export type * from './harness-model.ts';
export { bodyOf, growthSlack, type Body, type Span } from './body.ts';
export { harnessModel, layHarness, type LaidHarness, type ShownModel } from './lay-harness.ts';
export { PATTERNS, type PatternSpec, type StrapSpec } from './patterns.ts';
export {
  bodyLengthMm,
  lengthsOf,
  neededMm,
  strapLengths,
  type StrapLength,
} from './strap-lengths.ts';
export { panelFor, placeLines, roomFor, type PlacedLine } from './text-panel.ts';
export { handleLengthMm, vestPanelMm } from './measure-model.ts';
