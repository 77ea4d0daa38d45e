import { expect } from 'vitest';
import { placeOrder } from './checkout-steps.ts';
import { eventually } from './eventually.ts';
import { it } from './order-world.ts';

it('begins nothing more once it is told to stop, and does not wait for one slow answer', async ({
  world,
}) => {
  for (let count = 0; count < 8; count += 1) await placeOrder(world);
  await world.clock.advance(10 * 60_000);
  const answers: (() => void)[] = [];
  const readSession = world.payments.readSession.bind(world.payments);
  world.payments.readSession = async (sessionId) => {
    await new Promise<void>((resolve) => answers.push(resolve));
    return readSession(sessionId);
  };
  await world.startSweeper();
  await eventually(() => expect(answers).toHaveLength(4));
  const stopped = world.stopWork();
  for (const answer of answers) answer();
  await stopped;
  expect(answers).toHaveLength(4);
});
