import { startSandbox } from '../src/index.ts';
import { webhookSecret } from './shop.ts';

/** A sandbox in a process of its own, for tests that kill it. Prints its addresses as one JSON line. */
const [dataDir = '', webhookTargetUrl = ''] = process.argv.slice(2);
const sandbox = await startSandbox({ dataDir, webhookTargetUrl, webhookSecret });
const { stripeUrl, smtpPort, inboxUrl } = sandbox;
process.stdout.write(`${JSON.stringify({ stripeUrl, smtpPort, inboxUrl })}\n`);
