import type { BenchStage, OrderStatus } from './order-status.schema.ts';

/**
 * The status of a paid order that its work orders stand for: CONFIRMED while all wait, IN_PRODUCTION
 * from the first cut, QUALITY_CHECK once every harness is finished. Shipping is a step of its own.
 */
export function orderStatusAfterStages(
  stages: readonly BenchStage[],
): Extract<OrderStatus, 'CONFIRMED' | 'IN_PRODUCTION' | 'QUALITY_CHECK'> {
  if (stages.every((stage) => stage === 'waiting')) return 'CONFIRMED';
  const isOffTheBench = (stage: BenchStage) => stage === 'finished' || stage === 'checked';
  return stages.every(isOffTheBench) ? 'QUALITY_CHECK' : 'IN_PRODUCTION';
}
