'use client';
import { Field, TextInput } from '@pet/ui';
import { AuthForm } from './auth-form.tsx';
import { EmailField } from './email-field.tsx';
import { NEW_PASSWORD_HINT, PasswordField } from './password-field.tsx';
import { useAuthForm } from './use-auth-form.ts';

const loadCheck = () => import('./credentials-schema.ts').then((module) => module.checkSignUp);

export function SignUpForm({ next, email }: { next: string; email: string }) {
  const { errors, ...frame } = useAuthForm({
    action: 'sign-up/email',
    loadCheck,
    onDone: () => window.location.assign(next),
  });
  return (
    <AuthForm {...frame} submitLabel="Open my account" problemTitle="No account was opened">
      <Field label="Your name" error={errors['name']}>
        <TextInput name="name" autoComplete="name" maxLength={100} required />
      </Field>
      <EmailField autoComplete="email" defaultValue={email} error={errors['email']} />
      <PasswordField
        autoComplete="new-password"
        hint={NEW_PASSWORD_HINT}
        error={errors['password']}
      />
    </AuthForm>
  );
}
