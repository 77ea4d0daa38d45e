'use client';
import { Button, Notice } from '@pet/ui';
import { useState } from 'react';
import { AuthForm } from './auth-form.tsx';
import { EmailField } from './email-field.tsx';
import { Focused } from './focused.tsx';
import { useAuthForm } from './use-auth-form.ts';
import styles from './auth-form.module.css';

const loadCheck = () => import('./credentials-schema.ts').then((module) => module.checkEmail);

/** Asks for the mail. What it says then is the same for an address that nobody has. */
export function ForgotPasswordForm() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) return <MailSent email={sentTo} onAgain={() => setSentTo(null)} />;
  return <AddressForm onSent={setSentTo} />;
}

function AddressForm({ onSent }: { onSent: (email: string) => void }) {
  const { errors, ...frame } = useAuthForm({
    action: 'request-password-reset',
    loadCheck,
    onDone: ({ email }) => onSent(email),
  });
  return (
    <AuthForm {...frame} submitLabel="Send me the link" problemTitle="No link was sent">
      <EmailField autoComplete="username" error={errors['email']} />
    </AuthForm>
  );
}

function MailSent({ email, onAgain }: { email: string; onAgain: () => void }) {
  return (
    <Focused className={styles.form}>
      <Notice tone="good" title="Look into your mail" isStatic>
        <p>
          If <strong className={styles.address}>{email}</strong> has an account with us, a link is
          on its way. It is good for 30 minutes and works once.
        </p>
      </Notice>
      <p className={styles.hint}>Nothing there? Look among the spam, or check the address.</p>
      <Button onClick={onAgain}>Use another address</Button>
    </Focused>
  );
}
