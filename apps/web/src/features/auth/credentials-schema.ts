import { givenPassword, newPassword } from '@pet/domain/user';
import { emailAddress, plainText } from '@pet/domain/values';
import { z } from 'zod';
import { checkWith } from '#web/features/forms/check.ts';

const signIn = z.strictObject({
  email: emailAddress,
  password: givenPassword,
});

const signUp = z.strictObject({
  name: plainText(100),
  email: emailAddress,
  password: newPassword,
});

export const checkSignIn = checkWith(signIn);
export const checkSignUp = checkWith(signUp);
export const checkEmail = checkWith(z.strictObject({ email: emailAddress }));
export const checkNewPassword = checkWith(z.strictObject({ password: newPassword }));
