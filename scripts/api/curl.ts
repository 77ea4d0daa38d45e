import { demoAccounts, demoPassword } from '../../prisma/user/seed.ts';
import { shellJson, type Example } from './examples.ts';
import type { DescribedProcedure } from './procedures.ts';

/** Signs the staff's cookie jars in; stands once on the API page, before the lines that need them. */
export const staffSignIn = (frontDoor: string): string[] =>
  [demoAccounts.manager, demoAccounts.admin].map(
    ({ role, email }) =>
      `curl -sc ${role}.jar '${frontDoor}/auth/sign-in/email' -H 'content-type: application/json' -d '${JSON.stringify({ email, password: demoPassword })}'`,
  );

/** Shell lines that call a procedure and keep what later lines need of the answer. */
export function curlLines(
  procedure: DescribedProcedure,
  example: Example,
  frontDoor: string,
): string[] {
  const call = curlLine(procedure, example, frontDoor);
  const kept = Object.entries(example.keep ?? {}).map(
    ([name, path]) => `${name}=$(node -p "require('./answer.json').result.data.${path}")`,
  );
  return kept.length === 0 ? [call] : [`${call} | tee answer.json`, ...kept];
}

function curlLine(
  { path, type }: DescribedProcedure,
  { as, input }: Example,
  frontDoor: string,
): string {
  const url = `${frontDoor}/trpc/${path}`;
  const jar = as === 'guest' ? '-sb jar -c jar' : `-sb ${as}.jar`;
  if (type === 'mutation') {
    // tRPC reads a body in every write; only a batch can leave a call's input out.
    const [address, body] =
      input === undefined ? [`${url}?batch=1`, '{}'] : [url, shellJson(input)];
    return `curl ${jar} '${address}' -H 'content-type: application/json' -d '${body}'`;
  }
  // A subscription goes on until it is ended.
  const stream = type === 'subscription' ? ' -N -m 2' : '';
  const query = input === undefined ? '' : ` -G --data-urlencode 'input=${shellJson(input)}'`;
  return `curl ${jar}${stream} '${url}'${query}`;
}
