import { PageHeader } from '@pet/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { AuthPage } from '#web/features/auth/auth-page.tsx';
import { SignInForm } from '#web/features/auth/sign-in-form.tsx';
import { currentUser } from '#web/features/auth/visitor.ts';
import { paths, safeReturnPath } from '#web/paths.ts';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const { next } = await searchParams;
  const onward = safeReturnPath(String(next ?? ''), paths.account());
  if (await currentUser().catch(() => null)) redirect(onward);
  return (
    <AuthPage
      header={
        <PageHeader
          title="Welcome back"
          lead="What lies in your cart and on the bench stays yours."
        />
      }
      other={
        <p>
          No account yet? <Link href={paths.signUp({ next: onward })}>Open one</Link>. You need none
          to order.
        </p>
      }
    >
      <SignInForm next={onward} />
    </AuthPage>
  );
}
