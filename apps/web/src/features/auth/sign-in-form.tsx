'use client';
import { AuthForm } from './auth-form.tsx';
import { EmailField } from './email-field.tsx';
import { PasswordField } from './password-field.tsx';
import { useAuthForm } from './use-auth-form.ts';

const loadCheck = () => import('./credentials-schema.ts').then((module) => module.checkSignIn);

export function SignInForm({ next }: { next: string }) {
  const { errors, ...frame } = useAuthForm('sign-in/email', loadCheck, next);
  return (
    <AuthForm {...frame} submitLabel="Sign in">
      <EmailField autoComplete="username" error={errors['email']} />
      <PasswordField autoComplete="current-password" error={errors['password']} />
    </AuthForm>
  );
}
