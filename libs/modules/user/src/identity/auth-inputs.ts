import { givenPassword, newPassword } from '@pet/domain/user';
import { emailAddress, plainText } from '@pet/domain/values';
import { z } from 'zod';
import commonPasswords from './common-passwords.json' with { type: 'json' };

const common = new Set(commonPasswords);

const uncommonPassword = newPassword.refine((password) => !common.has(password.toLowerCase()), {
  message: 'This password is one of the first that thieves try. Please choose another.',
});

/** Bodies of the routes under `/auth`; what is not named here never reaches Better Auth. */
export const signUpInput = z.strictObject({
  name: plainText(100),
  email: emailAddress,
  password: uncommonPassword,
  rememberMe: z.boolean().optional(),
});
export const signInInput = z.strictObject({
  email: emailAddress,
  password: givenPassword,
  rememberMe: z.boolean().optional(),
});
export const emailInput = z.strictObject({ email: emailAddress });
export const resetPasswordInput = z.strictObject({
  token: z.string().min(20).max(100),
  newPassword: uncommonPassword,
});
/** All other sessions end, whatever the client asks for. */
export const changePasswordInput = z
  .strictObject({ currentPassword: givenPassword, newPassword: uncommonPassword })
  .transform((passwords) => ({ ...passwords, revokeOtherSessions: true }));
export const signOutInput = z.strictObject({}).nullish();
export const verifyEmailQuery = z.strictObject({
  token: z.string().max(2000),
  callbackURL: z.literal('/account').optional(),
});
