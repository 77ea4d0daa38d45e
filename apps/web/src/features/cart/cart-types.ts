import type { ApiOutputs } from '#web/trpc/api-types.ts';

export type Cart = ApiOutputs['order']['cart']['get'];
export type CartLine = Cart['lines'][number];
