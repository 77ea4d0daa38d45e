import type { DescribedProcedure } from './procedures.ts';

const FRONT_DOOR = 'http://127.0.0.1:4000';

/** A shell line that calls a procedure on a shop started by `npm start`. */
export function curlLine({ path, type }: DescribedProcedure, example: unknown): string {
  const url = `${FRONT_DOOR}/trpc/${path}`;
  const json = JSON.stringify(example);
  if (type === 'mutation') {
    return `curl -sb jar -c jar '${url}' -H 'content-type: application/json' -d '${json}'`;
  }
  const stream = type === 'subscription' ? " -N -H 'accept: text/event-stream'" : '';
  const query = example === undefined ? '' : ` -G --data-urlencode 'input=${json}'`;
  return `curl -sb jar -c jar${stream} '${url}'${query}`;
}
