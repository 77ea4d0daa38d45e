import { customerMayChange, type BenchStage } from '@pet/domain/order';
import type { Order, OrderStep, OrderSummary } from './contract/tracking.ts';
import { boardStageSchema } from './contract/workshop.ts';
import { paymentDoubt } from './payment/payment-doubt.ts';
import type { OrderRecord, OrderSummaryRecord } from './repositories/order.repository.ts';
import type { TimelineCode } from './repositories/timeline.repository.ts';

/** An order as its customer sees it. */
export function viewOrder(order: OrderRecord): Order {
  const { shipment, address } = order;
  return {
    orderId: order.id,
    orderNumber: order.number,
    status: order.status,
    paymentStatus: order.paymentStatus,
    paymentDoubt: paymentDoubt(order.flags),
    placedAt: order.placedAt.toISOString(),
    readyBy: isoDateOf(order.readyBy),
    receipt: order.receipt,
    lines: order.lines.map(({ id, ...line }) => ({ lineId: id, ...line })),
    timeline: order.timeline.map(({ at, code, title, detail }) => ({
      at: at.toISOString(),
      code,
      title,
      detail,
    })),
    steps: stepsOf(order),
    shipment: shipment && {
      carrier: shipment.carrier,
      trackingNumber: shipment.trackingNumber,
      shippedAt: shipment.shippedAt.toISOString(),
    },
    shipTo: { city: address.city, countryCode: address.countryCode },
    trackingToken: order.trackingToken,
    canPay: canPay(order),
    canCancel: canCancel(order),
  };
}

/** Nobody shall pay twice: neither while the bank decides nor while we look at money that came in. */
const canPay = ({ status, paymentStatus, flags }: OrderRecord): boolean =>
  status === 'PENDING' && paymentStatus !== 'PROCESSING' && paymentDoubt(flags) === null;

export const canCancel = ({ status, workOrders }: OrderRecord): boolean =>
  customerMayChange(
    status,
    workOrders.map(({ stage }) => stage as BenchStage),
  );

export function viewSummary({ id, number, ...order }: OrderSummaryRecord): OrderSummary {
  return {
    orderId: id,
    orderNumber: number,
    status: order.status,
    paymentStatus: order.paymentStatus,
    paymentDoubt: paymentDoubt(order.flags),
    placedAt: order.placedAt.toISOString(),
    readyBy: isoDateOf(order.readyBy),
    totalMinor: order.totalMinor,
    currency: order.currency,
    itemCount: order.itemCount,
    title: order.title,
    config: order.coverConfig,
  };
}

export const isoDateOf = (date: Date): string => date.toISOString().slice(0, 10);

interface StepDefinition {
  code: OrderStep['code'];
  label: string;
  entry: TimelineCode;
}

const steps: StepDefinition[] = [
  { code: 'received', label: 'Received', entry: 'received' },
  { code: 'paid', label: 'Paid', entry: 'paid' },
  { code: 'cutting', label: 'Cutting', entry: 'cutting' },
  { code: 'sewing', label: 'Sewing', entry: 'sewing' },
  { code: 'finishing', label: 'Finishing', entry: 'finishing' },
  { code: 'checking', label: 'Checking', entry: 'checking' },
  { code: 'shipped', label: 'Shipped', entry: 'shipped' },
  { code: 'delivered', label: 'Delivered', entry: 'delivered' },
];

/** Stages begin at `waiting`, which is the step `paid`. */
const FIRST_STAGE_STEP = 1;

/**
 * The steps of every order. A step on the bench counts from when the first harness reached it, and
 * not any more when every harness was moved back before it.
 */
function stepsOf({ timeline, workOrders }: OrderRecord): OrderStep[] {
  const stages = boardStageSchema.options;
  const furthest = Math.max(-1, ...workOrders.map(({ stage }) => stages.indexOf(stage)));
  return steps.map(({ code, label, entry }, index) => {
    const isReached = index < FIRST_STAGE_STEP + 1 || index - FIRST_STAGE_STEP <= furthest;
    const at = isReached ? timeline.find((candidate) => candidate.code === entry)?.at : undefined;
    return { code, label, reachedAt: at?.toISOString() ?? null };
  });
}
