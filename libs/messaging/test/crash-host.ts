/**
 * A host of both modules in a process of its own, which kills itself where it is told to.
 * Run: node crash-host.ts <CrashHostInput as JSON>
 */
import { onCrashpoint } from '@pet/database';
import { crashSubscriptions } from './crash-subscriptions.ts';
import { archive, openParty } from './messaging-parties.ts';
import { transportOn, type Wire } from './wire.ts';

export interface CrashHostInput {
  builderUrl: string;
  orderUrl: string;
  wire: Wire;
  mailLog: string;
  /** Published one after another, each in its own transaction. */
  subjects: string[];
  /** Null for a host that runs until it is ended from outside. */
  crashAt: string | null;
  /** The process dies when it passes the point for this time; 1 is the first. */
  crashAtPass: number;
}

const input = JSON.parse(process.argv[2] ?? '') as CrashHostInput;
let passes = 0;
onCrashpoint((name) => {
  if (name !== input.crashAt) return;
  passes += 1;
  if (passes === input.crashAtPass) process.kill(process.pid, 'SIGKILL');
});

const transport = transportOn(input.wire);
const firstSent = Promise.withResolvers<void>();
const metrics = { sent: () => firstSent.resolve() };
const builder = openParty('builder', input.builderUrl, { transport, metrics });
const subscriptions = crashSubscriptions(input.mailLog);
const order = openParty('order', input.orderUrl, { transport, subscriptions });
await Promise.all([builder.bus.start(), order.bus.start()]);
for (const subject of input.subjects) {
  await archive(builder, subject);
  // Else all could leave at once, and nothing would be passed a second time.
  if (input.crashAt !== null) await firstSent.promise;
}
