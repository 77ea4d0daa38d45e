import type { BuilderRouter } from '@pet/builder/contract';
import type { TRPCClient } from '@trpc/client';
import { orderErrors } from './order.errors.ts';

/** The neighbours that this module calls. */
export interface OrderPorts {
  builder: TRPCClient<BuilderRouter>;
}

/**
 * The builder's answer. Throws ORDER_DESIGNS_UNAVAILABLE when there is none: what we ask for has no
 * refusals of its own, so every failure is one of the way there.
 */
export async function answered<Answer>(question: Promise<Answer>): Promise<Answer> {
  try {
    return await question;
  } catch (cause) {
    throw orderErrors.ORDER_DESIGNS_UNAVAILABLE({ cause });
  }
}
