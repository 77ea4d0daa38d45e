import type { z } from 'zod';
import { boardStageSchema, type BoardInput, type BoardOutput } from '../contract/workshop.ts';
import { isoDateOf } from '../order-view.ts';
import type { OrderDeps } from '../order.deps.ts';
import { moneyFlags } from '../payment/payment-doubt.ts';
import {
  countUnpaidOrders,
  listFlaggedOffBoard,
  type FlaggedOrder,
} from '../repositories/order.repository.ts';
import { listCards } from '../repositories/work-order.repository.ts';
import { viewCard } from '../workshop/card-view.ts';
import { flagNote } from '../workshop/flag-notes.ts';
import { stageLabels } from '../workshop/stages.ts';

export type Board = z.output<typeof BoardOutput>;

const DAY_MS = 86_400_000;

/** Every harness in production by its stage, with what was shipped lately. */
export async function getBoard(
  { database, clock }: OrderDeps,
  { shippedDays }: z.output<typeof BoardInput>,
): Promise<Board> {
  const now = clock.now();
  const shippedSince = new Date(now.getTime() - shippedDays * DAY_MS);
  const [{ cards: records, hiddenCount }, unpaidCount, doubtful] = await Promise.all([
    listCards(database, { shippedSince }),
    countUnpaidOrders(database),
    listFlaggedOffBoard(database, moneyFlags, { shippedSince }),
  ]);
  const cards = records.map((record) => viewCard(record, isoDateOf(now)));
  const columns = boardStageSchema.options.map((stage) => ({
    stage,
    label: stageLabels[stage],
    cards: cards.filter((card) => card.stage === stage),
  }));
  const doubtfulPayments = doubtful.map(viewDoubtful);
  return { columns, hiddenCount, unpaidCount, doubtfulPayments };
}

function viewDoubtful(order: FlaggedOrder): Board['doubtfulPayments'][number] {
  const [flag = ''] = order.flags.filter((candidate) => moneyFlags.includes(candidate));
  return {
    orderId: order.id,
    orderNumber: order.number,
    customerName: order.contact.name,
    title: flagNote(flag).title,
  };
}
