import { designConfigSchema, makingPlanSchema } from '@pet/domain/builder';
import { benchStageSchema, orderStatusSchema } from '@pet/domain/order';
import { entityId, isoDate, isoDateTime, plainText } from '@pet/domain/values';
import { z } from 'zod';
import { addressSchema, contactSchema } from './checkout.ts';
import { orderSchema } from './tracking.ts';

/** Where a card can be moved: the bench stages, then out of the door. */
export const boardStageSchema = z.enum([...benchStageSchema.options, 'shipped', 'delivered']);
export type BoardStage = z.infer<typeof boardStageSchema>;

export const boardCardSchema = z.object({
  workOrderId: entityId,
  orderId: entityId,
  orderNumber: z.string(),
  customerName: z.string(),
  title: z.string(),
  description: z.string(),
  config: designConfigSchema,
  stage: boardStageSchema,
  /** The stages that the card may move to now. */
  nextStages: z.array(boardStageSchema),
  dueOn: isoDate,
  isLate: z.boolean(),
  /** Which harness of the order this is, e.g. 2 of 3. */
  position: z.int().positive(),
  siblings: z.int().positive(),
  stageSince: isoDateTime,
  /** What staff should look at first, e.g. measurements that the customer confirmed against our doubt. */
  flags: z.array(z.string()),
});
export type BoardCard = z.infer<typeof boardCardSchema>;

/** What staff must see to at an order, and how. */
export const orderFlagSchema = z.object({
  code: z.string(),
  title: z.string(),
  advice: z.string(),
});
export type OrderFlag = z.infer<typeof orderFlagSchema>;

export const BoardInput = z.strictObject({
  /** Orders shipped within so many days stay on the board. */
  shippedDays: z.int().min(0).max(60).default(7),
});
export const BoardOutput = z.object({
  columns: z.array(
    z.object({ stage: boardStageSchema, label: z.string(), cards: z.array(boardCardSchema) }),
  ),
  /** Harnesses that the columns leave out because there are too many; the least urgent ones. */
  hiddenCount: z.int().nonnegative(),
  unpaidCount: z.int().nonnegative(),
  /** Orders without a card on the board whose money somebody has to look at, the oldest first. */
  doubtfulPayments: z.array(
    z.object({
      orderId: entityId,
      orderNumber: z.string(),
      customerName: z.string(),
      title: z.string(),
    }),
  ),
});

export const AdvanceInput = z.strictObject({
  workOrderId: entityId,
  /** The stage that the person saw; another one in store is ORDER_WORK_ORDER_MOVED. */
  from: boardStageSchema,
  to: boardStageSchema,
  /** Needed for `shipped`. */
  shipment: z
    .strictObject({ carrier: plainText(40), trackingNumber: plainText(40) })
    .nullable()
    .default(null),
});
export const AdvanceOutput = z.object({ card: boardCardSchema, orderStatus: orderStatusSchema });

export const WorkOrderIdInput = z.strictObject({ workOrderId: entityId });
export const CutSheetOutput = z.object({
  card: boardCardSchema,
  plan: makingPlanSchema,
  designHash: z.string(),
  materials: z.array(z.object({ label: z.string(), value: z.string() })),
  measurements: z.array(
    z.object({ label: z.string(), valueMm: z.int().nullable(), text: z.string() }),
  ),
  remarks: z.array(z.string()),
});

export const SettleFlagInput = z.strictObject({ orderId: entityId, flag: z.string().max(40) });

/** An order as staff see it. */
export const StaffOrderOutput = orderSchema.extend({
  contact: contactSchema,
  address: addressSchema,
  workOrders: z.array(boardCardSchema),
  flags: z.array(orderFlagSchema),
});
