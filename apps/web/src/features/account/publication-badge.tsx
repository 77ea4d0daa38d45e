import { Badge, type Tone } from '@pet/ui';
import type { ApiOutputs } from '#web/trpc/api-types.ts';

export type Publication = ApiOutputs['builder']['gallery']['mine']['items'][number];

const WORDS: Readonly<Record<Publication['status'], { text: string; tone?: Tone }>> = {
  PROPOSED: { text: 'Offered to the gallery', tone: 'info' },
  PUBLISHED: { text: 'In the gallery', tone: 'good' },
  REFUSED: { text: 'Not in the gallery', tone: 'warn' },
  WITHDRAWN: { text: 'Taken back' },
  REPLACED: { text: 'Replaced' },
};

export function PublicationBadge({ publication: { status } }: { publication: Publication }) {
  const { text, tone } = WORDS[status];
  return <Badge {...(tone ? { tone } : {})}>{text}</Badge>;
}
