'use client';
import { paths } from '#web/paths.ts';
import { AuthForm } from './auth-form.tsx';
import { Focused } from './focused.tsx';
import { LinkSpent } from './link-spent.tsx';
import { NEW_PASSWORD_HINT, PasswordField } from './password-field.tsx';
import { useAuthForm } from './use-auth-form.ts';

const loadCheck = () => import('./credentials-schema.ts').then((module) => module.checkNewPassword);

/** The new password, for the one account that the link was sent to. */
export function ResetPasswordForm({ token }: { token: string }) {
  const { errors, ...frame } = useAuthForm({
    action: 'reset-password',
    loadCheck,
    bodyOf: ({ password }) => ({ token, newPassword: password }),
    // The used link leaves the history, so that going back does not lead to it.
    onDone: () => window.location.replace(paths.signIn({ newPassword: 'set' })),
  });
  if (frame.refusal?.isLinkSpent) {
    return (
      <Focused>
        <LinkSpent />
      </Focused>
    );
  }
  return (
    <AuthForm {...frame} submitLabel="Set new password" problemTitle="Your password is as it was">
      <PasswordField
        label="New password"
        autoComplete="new-password"
        hint={NEW_PASSWORD_HINT}
        error={errors['password']}
      />
    </AuthForm>
  );
}
