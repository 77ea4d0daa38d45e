'use client';
import type { AppRouter } from '@pet/api';
import { createTRPCReact } from '@trpc/react-query';

/** Typed hooks for every procedure: `trpc.order.cart.get.useQuery()`. */
export const trpc = createTRPCReact<AppRouter>();
