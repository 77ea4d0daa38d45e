import 'server-only';
import { redirect } from 'next/navigation';
import { paths, safeReturnPath } from '#web/paths.ts';
import { currentUser } from './visitor.ts';

/** Where signing in leads on to. Who is signed in already goes there at once. */
export async function onwardOrGo(next: string | string[] | undefined): Promise<string> {
  const onward = safeReturnPath(String(next ?? ''), paths.account());
  if (await currentUser().catch(() => null)) redirect(onward);
  return onward;
}
