import { emailAddress, plainText } from '@pet/domain/values';
import { z } from 'zod';
import commonPasswords from './common-passwords.json' with { type: 'json' };

const PASSWORD_CHARACTERS_MIN = 8;
const PASSWORD_CHARACTERS_MAX = 128;
const common = new Set(commonPasswords);

const newPassword = z
  .string()
  .min(PASSWORD_CHARACTERS_MIN, 'Please choose at least 8 characters.')
  .max(PASSWORD_CHARACTERS_MAX, 'Please choose at most 128 characters.')
  .refine((password) => !common.has(password.toLowerCase()), {
    message: 'This password is one of the first that thieves try. Please choose another.',
  });

const givenPassword = z.string().min(1, 'Please fill this in.').max(PASSWORD_CHARACTERS_MAX);

/** Bodies of the routes under `/auth`; what is not named here never reaches Better Auth. */
export const signUpInput = z.strictObject({
  name: plainText(100),
  email: emailAddress,
  password: newPassword,
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
  newPassword,
});
/** All other sessions end, whatever the client asks for. */
export const changePasswordInput = z
  .strictObject({ currentPassword: givenPassword, newPassword })
  .transform((passwords) => ({ ...passwords, revokeOtherSessions: true }));
export const signOutInput = z.strictObject({}).nullish();
export const verifyEmailQuery = z.strictObject({
  token: z.string().max(2000),
  callbackURL: z.literal('/account').optional(),
});
