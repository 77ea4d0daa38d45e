import { readEnvironment } from './environment.ts';
import { startSandbox } from './start-sandbox.ts';

try {
  const options = readEnvironment();
  const sandbox = await startSandbox(options);
  process.stdout.write(
    `Stripe emulator  ${sandbox.stripeUrl}  (webhooks to ${options.webhookTargetUrl})\n` +
      `Mail catcher     ${sandbox.inboxUrl}  (SMTP port ${sandbox.smtpPort})\n`,
  );
  const stop = () => void sandbox.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
