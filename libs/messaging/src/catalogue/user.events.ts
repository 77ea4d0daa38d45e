import { roleSchema } from '@pet/domain/user';
import { z } from 'zod';
import { defineEvent } from '../event-definition.ts';

export const userCreated = defineEvent(
  'user.created',
  1,
  z.object({ userId: z.string(), role: roleSchema }),
);

/** `guestId` is the guest that the browser was before, whose cart and designs are handed over. */
export const userSignedIn = defineEvent(
  'user.signed_in',
  1,
  z.object({ userId: z.string(), guestId: z.string().nullable() }),
);

export const petSaved = defineEvent(
  'pet.saved',
  1,
  z.object({ petId: z.string(), userId: z.string() }),
);

/** The measures of a pet have grown old, and its owner wants to hear of it. */
export const petRemeasureFellDue = defineEvent(
  'pet.remeasure_fell_due',
  1,
  z.object({ petId: z.string(), userId: z.string() }),
);

/** Somebody with this account forgot the password; the link goes out by mail only. */
export const userPasswordResetRequested = defineEvent(
  'user.password_reset_requested',
  1,
  z.object({ userId: z.string() }),
);

export const userVerificationRequested = defineEvent(
  'user.verification_requested',
  1,
  z.object({ userId: z.string() }),
);
