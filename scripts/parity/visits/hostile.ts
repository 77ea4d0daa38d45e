import { hostileValues, hostileVariantsOf } from '@pet/testing';
import { sampleInput } from '../../api/examples.ts';
import type { DescribedProcedure } from '../../api/procedures.ts';
import type { Visitor } from '../../shop/visitor.ts';
import type { Session, Visit } from '../session.ts';

export const hostileVisits: readonly Visit[] = [
  { name: 'bad input', times: 2, run: sendsBadInput },
  { name: 'every door, by whoever', times: 1, run: triesEveryDoor },
];

const BAD_INPUTS = 25;
/** Node breaks off a longer request before anybody is asked, sometimes without an answer. */
const ADDRESS_LENGTH_MAX = 15_000;
const DOORS = 30;

async function sendsBadInput(session: Session): Promise<void> {
  const { chance, people } = session;
  for (const procedure of chance.some(callable(session), BAD_INPUTS)) {
    const example = sampleInput(procedure.path);
    const isObject = typeof example === 'object' && example !== null;
    const input = chance.pick(isObject ? hostileVariantsOf(example) : hostileValues);
    const visitor = chance.pick([session.newVisitor(), people.customer, people.admin]);
    await call(session, procedure, JSON.stringify(input), visitor);
  }
}

/** Each procedure by somebody of any rank, with ids of nothing. */
async function triesEveryDoor(session: Session): Promise<void> {
  const { chance, people } = session;
  const visitors = [session.newVisitor(), ...Object.values(people)];
  for (const procedure of chance.some(callable(session), DOORS)) {
    const input = JSON.stringify(sampleInput(procedure.path));
    await call(session, procedure, input, chance.pick(visitors));
  }
}

const callable = ({ procedures }: Session) =>
  procedures.filter(({ type, path }) => type !== 'subscription' && !path.startsWith('topology.'));

function call(
  { url }: Session,
  { path, type }: DescribedProcedure,
  input: string | undefined,
  { browse }: Visitor,
) {
  const procedure = `${url}/trpc/${path}`;
  if (type === 'query') {
    const search = input === undefined ? '' : `?input=${encodeURIComponent(input)}`;
    return search.length > ADDRESS_LENGTH_MAX ? null : browse(`${procedure}${search}`);
  }
  return browse(procedure, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    ...(input === undefined ? {} : { body: input }),
  });
}
