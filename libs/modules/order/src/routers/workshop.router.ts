import { access, procedure, router } from '@pet/rpc';
import { OrderIdInput } from '../contract/tracking.ts';
import {
  AdvanceInput,
  AdvanceOutput,
  BoardInput,
  BoardOutput,
  CutSheetOutput,
  SettleFlagInput,
  StaffOrderOutput,
  WorkOrderIdInput,
} from '../contract/workshop.ts';
import { streamOf } from '../live/stream-of.ts';
import { advanceWorkOrder } from '../operations/advance-work-order.ts';
import { getBoard } from '../operations/get-board.ts';
import { getCutSheet } from '../operations/get-cut-sheet.ts';
import { getStaffOrder } from '../operations/get-staff-order.ts';
import { settleFlag } from '../operations/settle-flag.ts';
import { watchBoard } from '../operations/watch-board.ts';
import type { OrderDeps } from '../order.deps.ts';

const staff = access.role('maker');

export const createWorkshopRouter = (deps: OrderDeps) =>
  router({
    board: procedure(staff, 'Shows every harness to make by its stage.')
      .input(BoardInput)
      .output(BoardOutput)
      .query(({ input }) => getBoard(deps, input)),
    onBoard: procedure(staff, 'Sends the board at once and again after each change.')
      .input(BoardInput)
      .output(streamOf(BoardOutput))
      .subscription(({ input, signal }) => watchBoard(deps, input, signal)),
    advance: procedure(staff, 'Moves a harness one stage on, or one back to correct it.')
      .input(AdvanceInput)
      .output(AdvanceOutput)
      .mutation(({ input }) => advanceWorkOrder(deps, input)),
    cutSheet: procedure(staff, 'Gives everything that the bench needs to make one harness.')
      .input(WorkOrderIdInput)
      .output(CutSheetOutput)
      .query(({ input }) => getCutSheet(deps, input)),
    order: procedure(staff, 'Reads an order with its customer, payment and harnesses.')
      .input(OrderIdInput)
      .output(StaffOrderOutput)
      .query(({ input }) => getStaffOrder(deps, input)),
    settleFlag: procedure(staff, 'Takes a flag off an order once somebody has seen to it.')
      .input(SettleFlagInput)
      .output(StaffOrderOutput)
      .mutation(({ ctx, input }) => settleFlag(deps, ctx.actor, input)),
  });
