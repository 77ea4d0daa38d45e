import type { Metadata } from 'next';
import Link from 'next/link';
import { AuthPage } from '#web/features/auth/auth-page.tsx';
import { onwardOrGo } from '#web/features/auth/onward.ts';
import { SignUpForm } from '#web/features/auth/sign-up-form.tsx';
import { paths } from '#web/paths.ts';

export const metadata: Metadata = { title: 'Open an account' };

export default async function SignUpPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { next, email } = await searchParams;
  const onward = await onwardOrGo(next);
  return (
    <AuthPage
      title="Open an account"
      lead="It keeps your animals’ measurements, designs and orders. Your cart comes along."
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
