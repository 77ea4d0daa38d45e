import type { ApiOutputs } from '#web/trpc/api-types.ts';

export type Order = ApiOutputs['order']['track'];
export type OrderLine = Order['lines'][number];
