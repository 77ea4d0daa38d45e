import type { AppRouter } from '@pet/api';
import { createTRPCClient, type TRPCClient } from '@trpc/client';
import { browserLinks } from './links.ts';

/** The API without React, for code that loads it only when it is first needed. */
export const browserApi: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({
  links: browserLinks(),
});
