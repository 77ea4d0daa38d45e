import { formatMoney } from '@pet/domain/commerce';
import type { JourneyCase } from '@pet/testing/journeys';
import { demoAccounts, demoPassword } from '../../prisma/user/seed.ts';
import { payAtSandbox } from '../shop/payment.ts';
import { createVisitor } from '../shop/visitor.ts';
import type { StackAddresses } from '../stack/environment.ts';
import { travel, type JourneyResult } from './travel.ts';

/** Drives the cases one after the other and prints a line for each. Answers how many came out as the table expects. */
export async function runJourneys(
  journeys: JourneyCase[],
  addresses: StackAddresses,
): Promise<{ passed: number; failed: number }> {
  const maker = createVisitor(addresses.frontDoor);
  await maker.signIn(demoAccounts.maker.email, demoPassword);
  const pay = (paymentUrl: string) => payAtSandbox(addresses.stripe, paymentUrl);
  let passed = 0;
  for (const journey of journeys) {
    const visitor = createVisitor(addresses.frontDoor);
    const outcome = await travel(journey, visitor, maker, pay).catch((error: unknown) => ({
      error: error instanceof Error ? error.message : String(error),
    }));
    if (report(journey, outcome)) passed += 1;
  }
  return { passed, failed: journeys.length - passed };
}

/** Prints one line and answers whether the row came out as the table expects. */
function report(journey: JourneyCase, outcome: JourneyResult | { error: string }): boolean {
  const row = `${journey.id}  ${journey.petName.padEnd(9)}`;
  if ('error' in outcome) {
    console.log(`✗ ${row} ${outcome.error}`);
    return false;
  }
  const { judgement, codes, mended, totalMinor, currency, end, faults, durationMs } = outcome;
  const isRight = judgement === journey.expectedJudgement && faults.length === 0;
  const price =
    totalMinor === null || currency === null
      ? '–'
      : formatMoney({ amountMinor: totalMinor, currency }, 'en-US');
  console.log(
    `${isRight ? '✓' : '✗'} ${row} ${judgement.padEnd(7)} ${price.padStart(9)}  ${end.padEnd(8)} ${durationMs.toFixed(0).padStart(5)} ms  ${codes.join(' ')}`,
  );
  if (judgement !== journey.expectedJudgement) console.log(`    expected ${journey.expectation}`);
  for (const fault of faults) console.log(`    fault: ${fault}`);
  for (const step of mended) console.log(`    mended: ${step}`);
  return isRight;
}
