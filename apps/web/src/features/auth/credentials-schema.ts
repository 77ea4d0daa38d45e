import { emailAddress, plainText } from '@pet/domain/values';
import { z } from 'zod';
import { checkWith } from '#web/features/forms/check.ts';

const signIn = z.strictObject({
  email: emailAddress,
  password: z.string().min(1, 'Please give your password.').max(128),
});

const newPassword = z
  .string()
  .min(8, 'A password has at least 8 characters.')
  .max(128, 'A password has at most 128 characters.');

const signUp = z.strictObject({
  name: plainText(100),
  email: emailAddress,
  password: newPassword,
});

export const checkSignIn = checkWith(signIn);
export const checkSignUp = checkWith(signUp);
export const checkEmail = checkWith(z.strictObject({ email: emailAddress }));
export const checkNewPassword = checkWith(z.strictObject({ password: newPassword }));
