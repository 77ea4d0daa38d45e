import type { BuilderRouter } from '@pet/builder/contract';
import type { TRPCClient } from '@trpc/client';

/** The neighbours that this module calls. */
export interface OrderPorts {
  builder: TRPCClient<BuilderRouter>;
}
