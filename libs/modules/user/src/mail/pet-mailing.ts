import { greeting } from '@pet/domain/user';
import { accountRepository, type AccountRecord } from '../account.repository.ts';
import type { PrismaClient } from '../generated/client.ts';
import { petRepository, type PetRecord } from '../pet.repository.ts';
import type { Mail, Mailer } from './mailer.ts';

/** The mails about somebody's pets; each is named by the event that asked for it. */
export interface PetMailing {
  sendRemeasure(eventId: string, of: { petId: string; userId: string }): Promise<void>;
}

export function petMailing(database: PrismaClient, mailer: Mailer, webUrl: string): PetMailing {
  return {
    async sendRemeasure(eventId, { petId, userId }) {
      const account = await accountRepository(database).find(userId);
      const pet = await petRepository(database).findOwned(petId, [`user:${userId}`]);
      // Both may have gone, or the wish with them, since the event was written.
      if (!account || !pet?.isReminded || !pet.measuredAt) return;
      await mailer.send(eventId, remeasureMail(account, pet, pet.measuredAt, webUrl));
    },
  };
}

function remeasureMail(
  { name, email }: AccountRecord,
  pet: PetRecord,
  measuredAt: Date,
  webUrl: string,
): Mail {
  const measure = new URL('/measure', webUrl);
  measure.searchParams.set('pet', pet.id);
  const day = measuredAt.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return {
    to: { name, address: email },
    subject: `Time to measure ${pet.name} again`,
    text: [
      greeting(name),
      `the measures of ${pet.name} are from ${day}. Bodies change, and a harness that no longer fits rubs or slips off. Measuring takes two minutes:`,
      measure.href,
      'If nothing has changed, enter the same figures, and we shall ask again when it is time. Designs that were made for the old measures are refitted with one tap.',
      `You get this mail because reminders are on for ${pet.name}; turn them off here: ${new URL('/account/pets', webUrl).href}`,
      'Your Harness Hero workshop',
    ].join('\n\n'),
  };
}
