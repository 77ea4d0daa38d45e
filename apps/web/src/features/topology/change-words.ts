import { addressWords } from './module-figures.ts';
import type { Routing } from './topology-types.ts';

export interface Change {
  kind: 'set' | 'shadow' | 'back';
  weight: number;
  isShadowed: boolean;
}

export interface ChangeWords {
  question: string;
  /** What will happen, and how it ends. */
  consequence: string;
  /** On the button. */
  yes: string;
}

/** What an administrator is asked before calls go elsewhere. */
export function changeWords(
  { module, weight: now }: Routing,
  { kind, weight, isShadowed }: Change,
  url: string | null,
): ChangeWords {
  const service = url ? addressWords(url) : 'its service';
  switch (kind) {
    case 'set':
      return weight === 0
        ? {
            question: `Send no calls of ${module} away?`,
            consequence: `Now ${now} % go to a service. The front door will answer all of them.`,
            yes: 'Send none',
          }
        : {
            question: `Send ${weight} % of the calls of ${module} away?`,
            consequence: `Now ${now} % go to a service. ${weight} % will go to ${service}, which is checked first; the front door answers the others.`,
            yes: `Send ${weight} %`,
          };
    case 'shadow':
      return isShadowed
        ? {
            question: `Shadow ${module}?`,
            consequence: `Questions that the front door answers are asked at ${service} too, and the answers compared. Customers notice nothing; changes are never repeated.`,
            yes: 'Shadow it',
          }
        : {
            question: `End the shadow of ${module}?`,
            consequence: 'Answers are no longer compared. Calls go where they went.',
            yes: 'End it',
          };
    case 'back':
      return {
        question: `Take all calls of ${module} back?`,
        consequence: `The front door answers all of them within a second, and nothing is compared. Nothing is lost at ${service}.`,
        yes: 'Take them back',
      };
  }
}
