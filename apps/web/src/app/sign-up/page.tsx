import { PageHeader } from '@pet/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { AuthPage } from '#web/features/auth/auth-page.tsx';
import { SignUpForm } from '#web/features/auth/sign-up-form.tsx';
import { currentUser } from '#web/features/auth/visitor.ts';
import { paths, safeReturnPath } from '#web/paths.ts';

export const metadata: Metadata = { title: 'Open an account' };

export default async function SignUpPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[]; email?: string | string[] }>;
}) {
  const { next, email } = await searchParams;
  const onward = safeReturnPath(String(next ?? ''), paths.account());
  if (await currentUser().catch(() => null)) redirect(onward);
  return (
    <AuthPage
      header={
        <PageHeader
          title="Open an account"
          lead="It keeps your animals’ measurements, designs and orders. Your cart comes along."
        />
      }
      other={
        <p>
          You have one? <Link href={paths.signIn({ next: onward })}>Sign in</Link>.
        </p>
      }
    >
      <SignUpForm next={onward} email={typeof email === 'string' ? email.slice(0, 254) : ''} />
    </AuthPage>
  );
}
