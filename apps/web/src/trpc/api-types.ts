import type { AppRouter } from '@pet/api';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

export type ApiInputs = inferRouterInputs<AppRouter>;
export type ApiOutputs = inferRouterOutputs<AppRouter>;
