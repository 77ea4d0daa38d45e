import { boardStageSchema, type BoardStage } from '../contract/workshop.ts';
import type { TimelineCode } from '../repositories/timeline.repository.ts';

const STAGES = boardStageSchema.options;

export const stageLabels: Record<BoardStage, string> = {
  waiting: 'To cut',
  cut: 'Cut',
  sewn: 'Sewn',
  finished: 'Finished',
  checked: 'Checked',
  shipped: 'Shipped',
  delivered: 'Delivered',
};

/**
 * Where a harness may move: one step on, or on the bench one step back to correct a mistake. What has
 * left the workshop does not come back by a click.
 */
export function nextStagesOf(stage: BoardStage): BoardStage[] {
  const index = STAGES.indexOf(stage);
  const isOnBench = index < STAGES.indexOf('shipped');
  const steps = [STAGES[index + 1], isOnBench ? STAGES[index - 1] : undefined];
  return steps.filter((step) => step !== undefined);
}

/** What the customer reads when the first harness of the order reaches a stage. */
export const timelineCodes: Partial<Record<BoardStage, TimelineCode>> = {
  cut: 'cutting',
  sewn: 'sewing',
  finished: 'finishing',
  checked: 'checking',
};
