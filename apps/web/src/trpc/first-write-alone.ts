import type { AppRouter } from '@pet/api';
import type { TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';

/**
 * A first write makes a visitor a guest by the cookie of its answer. Others beside it would each make
 * one more, and what they wrote would be lost; so writes go one by one until one has succeeded.
 */
export function firstWriteAlone(): TRPCLink<AppRouter> {
  let hasWritten = false;
  let earlier: Promise<void> = Promise.resolve();
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        if (hasWritten || op.type !== 'mutation') return next(op).subscribe(observer);
        const { promise: ended, resolve: end } = Promise.withResolvers<void>();
        let cancel = () => {};
        let isLeft = false;
        void earlier.then(() => {
          if (isLeft) return end();
          const call = next(op).subscribe({
            ...observer,
            next: (answer) => {
              hasWritten = true;
              end();
              observer.next(answer);
            },
            error: (failure) => {
              end();
              observer.error(failure);
            },
          });
          cancel = () => {
            end();
            call.unsubscribe();
          };
        });
        earlier = ended;
        return () => {
          isLeft = true;
          cancel();
        };
      });
}
