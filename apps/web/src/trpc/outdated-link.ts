import type { AppRouter } from '@pet/api';
import type { TRPCLink } from '@trpc/client';
import { tap } from '@trpc/server/observable';
import { hasErrorCode } from './error-words.ts';
import { learnOutdated } from './outdated-page.ts';

/** Lets the page know, whichever call it was, that the shop has gone on without it. */
export const tellOutdated = (): TRPCLink<AppRouter> => () => (call) =>
  call.next(call.op).pipe(
    tap({
      error: (failure) => {
        if (hasErrorCode(failure, 'RPC_CLIENT_OUTDATED')) learnOutdated();
      },
    }),
  );
