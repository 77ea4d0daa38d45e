import Link from 'next/link';
import { paths } from '#web/paths.ts';
import type { ApiOutputs } from '#web/trpc/api-types.ts';

export type Credit = NonNullable<ApiOutputs['builder']['designs']['get']['credit']>;

/** Whose design this one began from, with the way there while it is open. */
export function CreditLine({ credit }: { credit: Credit }) {
  const { title, by } = credit;
  const href = pathOf(credit);
  const name = `“${title}”`;
  return (
    <>
      After {href ? <Link href={href}>{name}</Link> : name}, by {by ?? 'a customer'}
    </>
  );
}

function pathOf({ publicationId, shareToken }: Credit): string | null {
  if (publicationId) return paths.published(publicationId);
  return shareToken ? paths.sharedDesign(shareToken) : null;
}
