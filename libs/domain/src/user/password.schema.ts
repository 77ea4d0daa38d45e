import { z } from 'zod';

export const PASSWORD_CHARACTERS = { min: 8, max: 128 };

export const newPassword = z
  .string()
  .min(PASSWORD_CHARACTERS.min, `A password has at least ${PASSWORD_CHARACTERS.min} characters.`)
  .max(PASSWORD_CHARACTERS.max, `A password has at most ${PASSWORD_CHARACTERS.max} characters.`);

/** Any that somebody may have; what is good enough for a new one is asked only there. */
export const givenPassword = z
  .string()
  .min(1, 'Please give your password.')
  .max(PASSWORD_CHARACTERS.max);
