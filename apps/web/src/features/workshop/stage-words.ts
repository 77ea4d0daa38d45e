import type { Stage } from './workshop-types.ts';

const WORDS: Readonly<Record<Stage, string>> = {
  waiting: 'Waits to be cut',
  cut: 'Cut',
  sewn: 'Sewn',
  finished: 'Finished',
  checked: 'Checked',
  shipped: 'Shipped',
  delivered: 'Delivered',
};

/** What has been done to a harness. */
export const stageWords = (stage: Stage): string => WORDS[stage];
