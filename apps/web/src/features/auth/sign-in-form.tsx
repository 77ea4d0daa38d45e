'use client';
import Link from 'next/link';
import { paths } from '#web/paths.ts';
import { AuthForm } from './auth-form.tsx';
import { EmailField } from './email-field.tsx';
import { PasswordField } from './password-field.tsx';
import { useAuthForm } from './use-auth-form.ts';
import styles from './auth-form.module.css';

const loadCheck = () => import('./credentials-schema.ts').then((module) => module.checkSignIn);

export function SignInForm({ next }: { next: string }) {
  const { errors, ...frame } = useAuthForm({
    action: 'sign-in/email',
    loadCheck,
    onDone: () => window.location.assign(next),
  });
  return (
    <AuthForm {...frame} submitLabel="Sign in" problemTitle="You are not signed in">
      <EmailField autoComplete="username" error={errors['email']} />
      <PasswordField autoComplete="current-password" error={errors['password']} />
      <Link href={paths.forgotPassword()} className={styles.forgot}>
        Forgot your password?
      </Link>
    </AuthForm>
  );
}
