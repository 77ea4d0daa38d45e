import { defineSubscription, userSignedIn, type Subscription } from '@pet/messaging';
import { designRepository } from './design.repository.ts';
import type { Prisma } from './generated/client.ts';

/** What a guest designed belongs to the user that the guest turns out to be. */
export const adoptGuestDesigns: Subscription = defineSubscription({
  name: 'builder.adopt-guest-designs',
  events: [userSignedIn],
  async handle({ payload: { userId, guestId } }, tx: Prisma.TransactionClient) {
    if (guestId !== null) await designRepository(tx).adopt(`guest:${guestId}`, `user:${userId}`);
  },
});
