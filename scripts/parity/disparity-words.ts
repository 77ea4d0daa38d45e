import type { Disparity } from './twin-shops.ts';

const SENT_MAX = 400;
const SHOWN = 8;

/** What was asked, and where the answers part. */
export function disparityWords({ request, sent, differences }: Disparity): string {
  const lines = differences
    .slice(0, SHOWN)
    .map(({ at, first, second }) => `  ${at}\n    ${first}\n    ${second}`);
  const more = differences.length - lines.length;
  return [
    `${request} ${sent.slice(0, SENT_MAX)}`,
    ...lines,
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join('\n');
}
