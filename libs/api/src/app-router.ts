import type { AnalyticsRouter } from '@pet/analytics/contract';
import type { BuilderRouter } from '@pet/builder/contract';
import type { TopologyRouter } from '@pet/host/contract';
import type { OrderRouter } from '@pet/order/contract';
import type { RouterOf } from '@pet/rpc';
import type { UserRouter } from '@pet/user/contract';
import type { WebhookRouter } from '@pet/webhook/contract';

/** The whole public API as one type; each module adds its namespace by its contract. */
export type AppRouter = RouterOf<{
  analytics: AnalyticsRouter;
  builder: BuilderRouter;
  order: OrderRouter;
  topology: TopologyRouter;
  user: UserRouter;
  webhook: WebhookRouter;
}>;
