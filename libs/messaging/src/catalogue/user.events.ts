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
