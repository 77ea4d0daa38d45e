import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { paths } from '#web/paths.ts';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import { visitorApi } from '#web/trpc/server.ts';

export type SignedInUser = NonNullable<ApiOutputs['user']['me']['user']>;

/** The signed-in user of the request that is being rendered, or null; asked once per request. */
export const currentUser = cache(async (): Promise<SignedInUser | null> => {
  const me = await visitorApi().user.me.query();
  return me.user;
});

/** The user, or off to the sign-in page, which leads back to `path`. The API decides what a user may read. */
export async function requireUser(path: string): Promise<SignedInUser> {
  const user = await currentUser();
  return user ?? redirect(paths.signIn({ next: path }));
}
