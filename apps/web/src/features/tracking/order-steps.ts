import type { Order } from './order-types.ts';

type OrderStep = Order['steps'][number];

export interface StepState {
  code: OrderStep['code'];
  label: string;
  reachedAt: string | null;
  state: 'done' | 'current' | 'todo';
}

/**
 * Where an order stands on its way. The last step that was reached is the current one, but for two:
 * an unpaid order waits at `paid`, and a delivered one has nothing left to do. Of a cancelled or
 * returned order only what had happened is shown.
 */
export function orderSteps(order: Pick<Order, 'steps' | 'status'>): StepState[] {
  const isClosed = order.status === 'CANCELLED' || order.status === 'RETURNED';
  if (isClosed) {
    const reached = order.steps.filter(({ reachedAt }) => reachedAt !== null);
    return reached.map((step) => ({ ...step, state: 'done' as const }));
  }
  const current = currentIndex(order);
  return order.steps.map((step, index) => ({
    ...step,
    // “Paid” would not be true of the step where an unpaid order waits.
    label: step.code === 'paid' && order.status === 'PENDING' ? 'Payment' : step.label,
    state: index < current ? 'done' : index === current ? 'current' : 'todo',
  }));
}

function currentIndex({ steps, status }: Pick<Order, 'steps' | 'status'>): number {
  if (status === 'DELIVERED') return steps.length;
  if (status === 'PENDING') return steps.findIndex(({ code }) => code === 'paid');
  return steps.findLastIndex(({ reachedAt }) => reachedAt !== null);
}
