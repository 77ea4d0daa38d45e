import {
  defineSubscription,
  petRemeasureFellDue,
  userCreated,
  userPasswordResetRequested,
  userSignedIn,
  userVerificationRequested,
  type Subscription,
} from '@pet/messaging';
import type { AccountMailing } from './mail/account-mailing.ts';
import type { PetMailing } from './mail/pet-mailing.ts';
import type { Prisma } from './generated/client.ts';
import { petRepository } from './pet.repository.ts';

/** A guest's pets belong to the user that the guest turns out to be. */
const adoptGuestPets = defineSubscription({
  name: 'user.adopt-guest-pets',
  events: [userSignedIn],
  async handle({ payload: { userId, guestId } }, tx: Prisma.TransactionClient) {
    if (guestId !== null) await petRepository(tx).adopt(`guest:${guestId}`, `user:${userId}`);
  },
});

export const userSubscriptions = (mailing: AccountMailing & PetMailing): Subscription[] => [
  adoptGuestPets,
  defineSubscription({
    name: 'user.mail-verification',
    events: [userCreated, userVerificationRequested],
    // A mail that cannot be sent shall not keep back the next one.
    isOrdered: false,
    perform: ({ id, payload }) => mailing.sendVerification(id, payload.userId),
  }),
  defineSubscription({
    name: 'user.mail-password-reset',
    events: [userPasswordResetRequested],
    isOrdered: false,
    perform: ({ id, payload }) => mailing.sendPasswordReset(id, payload.userId),
  }),
  defineSubscription({
    name: 'user.mail-remeasure',
    events: [petRemeasureFellDue],
    isOrdered: false,
    perform: ({ id, payload }) => mailing.sendRemeasure(id, payload),
  }),
];
