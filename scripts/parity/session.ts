import { describeProcedures, type DescribedProcedure } from '../api/procedures.ts';
import type { Pay } from '../journeys/travel.ts';
import { payAtSandbox } from '../shop/payment.ts';
import { setFaults } from '../shop/set-faults.ts';
import { createVisitor, type Visitor } from '../shop/visitor.ts';
import { demoAccounts, demoPassword } from '../../prisma/user/seed.ts';
import { createChance, type Chance } from './chance.ts';
import type { TwinShops } from './twin-shops.ts';
import { frontDoorVisits } from './visits/front-door.ts';
import { hostileVisits } from './visits/hostile.ts';
import { shoppingVisits } from './visits/shopping.ts';
import { staffVisits } from './visits/staff.ts';
import { strangerVisits } from './visits/strangers.ts';

/** What a visit has at hand. */
export interface Session {
  shops: TwinShops;
  /** The front door of the shop that is recorded. */
  url: string;
  chance: Chance;
  procedures: readonly DescribedProcedure[];
  newVisitor: () => Visitor;
  /** Somebody of each role, signed in. */
  people: Record<keyof typeof demoAccounts, Visitor>;
  pay: (paymentUrl: string, card?: string) => ReturnType<Pay>;
  /** A number that no other visit has. */
  next: () => number;
}

/** One thing that people do at a shop, some ten to fifty calls. */
export interface Visit {
  name: string;
  /** How often it comes in each round. */
  times: number;
  run: (session: Session) => Promise<void>;
}

const visits: readonly Visit[] = [
  ...shoppingVisits,
  ...staffVisits,
  ...frontDoorVisits,
  ...strangerVisits,
  ...hostileVisits,
];

export interface SessionPlayed {
  /** How many calls each kind of visit made, by its name. */
  shares: Map<string, number>;
  /** Visits that could not go on, and why. */
  brokenOff: string[];
}

/**
 * Plays visits in rounds, each round all kinds in another order, until both shops were asked so often;
 * one round at least. The same seed asks the same.
 */
export async function playSession(
  shops: TwinShops,
  { seed, calls }: { seed: number; calls: number },
): Promise<SessionPlayed> {
  const session = await openSession(shops, createChance(seed));
  const shares = new Map<string, number>();
  const brokenOff: string[] = [];
  do {
    const round = visits.flatMap((visit) => Array.from({ length: visit.times }, () => visit));
    for (const { name, run } of session.chance.some(round, round.length)) {
      const before = shops.calls();
      await run(session).catch((error: unknown) => {
        brokenOff.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      });
      shares.set(name, (shares.get(name) ?? 0) + shops.calls() - before);
    }
  } while (shops.calls() < calls);
  return { shares, brokenOff };
}

async function openSession(shops: TwinShops, chance: Chance): Promise<Session> {
  const url = shops.addresses.frontDoor;
  // Of two messages that come at once either may be the first.
  await setFaults(shops.addresses.stripe, { atOnceMax: 1 }, shops.ask);
  const newVisitor = () => createVisitor(url, shops.ask);
  const signedIn = async (name: keyof typeof demoAccounts) => {
    const visitor = newVisitor();
    await visitor.signIn(demoAccounts[name].email, demoPassword);
    return visitor;
  };
  let count = 0;
  return {
    shops,
    url,
    chance,
    procedures: await describeProcedures(),
    newVisitor,
    people: {
      customer: await signedIn('customer'),
      maker: await signedIn('maker'),
      manager: await signedIn('manager'),
      admin: await signedIn('admin'),
    },
    pay: (paymentUrl, card) => payAtSandbox(shops.addresses.stripe, paymentUrl, card, shops.ask),
    next: () => (count += 1),
  };
}
