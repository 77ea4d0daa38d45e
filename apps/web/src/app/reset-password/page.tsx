import type { Metadata } from 'next';
import Link from 'next/link';
import { AuthPage } from '#web/features/auth/auth-page.tsx';
import { LinkSpent } from '#web/features/auth/link-spent.tsx';
import { ResetPasswordForm } from '#web/features/auth/reset-password-form.tsx';
import { paths } from '#web/paths.ts';

export const metadata: Metadata = { title: 'Choose a new password', robots: { index: false } };

/** Where the link of the mail leads. Only using it tells whether it is still good. */
export default async function ResetPasswordPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { token } = await searchParams;
  return (
    <AuthPage
      title="Choose a new password"
      lead="It replaces the old one at once, and ends every session elsewhere."
      other={
        <p>
          You know the old one? <Link href={paths.signIn()}>Sign in</Link>.
        </p>
      }
    >
      {typeof token === 'string' && token !== '' ? (
        <ResetPasswordForm token={token} />
      ) : (
        <LinkSpent />
      )}
    </AuthPage>
  );
}
