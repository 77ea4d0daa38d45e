import { Notice } from '@pet/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { AuthPage } from '#web/features/auth/auth-page.tsx';
import { onwardOrGo } from '#web/features/auth/onward.ts';
import { SignInForm } from '#web/features/auth/sign-in-form.tsx';
import { paths } from '#web/paths.ts';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { next, newPassword } = await searchParams;
  const onward = await onwardOrGo(next);
  return (
    <AuthPage
      title="Welcome back"
      lead="What lies in your cart and on the bench stays yours."
      other={
        <p>
          No account yet? <Link href={paths.signUp({ next: onward })}>Open one</Link>. You need none
          to order.
        </p>
      }
    >
      {newPassword === 'set' && (
        <Notice tone="good" title="Your new password is set">
          <p>Sign in with it. On your other devices you are signed out.</p>
        </Notice>
      )}
      <SignInForm next={onward} />
    </AuthPage>
  );
}
