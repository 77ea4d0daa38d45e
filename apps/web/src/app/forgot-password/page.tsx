import type { Metadata } from 'next';
import Link from 'next/link';
import { AuthPage } from '#web/features/auth/auth-page.tsx';
import { ForgotPasswordForm } from '#web/features/auth/forgot-password-form.tsx';
import { paths } from '#web/paths.ts';

export const metadata: Metadata = { title: 'Forgot your password?' };

export default function ForgotPasswordPage() {
  return (
    <AuthPage
      title="Forgot your password?"
      lead="We mail you a link with which you choose a new one."
      other={
        <p>
          It came back to you? <Link href={paths.signIn()}>Sign in</Link>.
        </p>
      }
    >
      <ForgotPasswordForm />
    </AuthPage>
  );
}
