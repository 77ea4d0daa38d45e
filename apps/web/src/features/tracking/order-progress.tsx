import { StepList } from '@pet/ui';
import { Moment } from '#web/features/dates/moment.tsx';
import { orderSteps } from './order-steps.ts';
import type { Order } from './order-types.ts';

export interface OrderProgressProps {
  order: Pick<Order, 'steps' | 'status'>;
  label: string;
}

/** The steps of an order with the moment of each that was reached. */
export function OrderProgress({ order, label }: OrderProgressProps) {
  const steps = orderSteps(order).map(({ code, label: name, reachedAt, state }) => ({
    key: code,
    label: name,
    state,
    when: reachedAt && <Moment at={reachedAt} />,
  }));
  return <StepList steps={steps} label={label} />;
}
