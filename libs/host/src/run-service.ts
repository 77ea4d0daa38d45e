import { createService, type Service, type ServiceOptions } from './create-service.ts';

const SHUTDOWN_BUDGET_MS = 25_000;

/**
 * Runs a service as this process until SIGTERM or SIGINT, which may come while it starts, and stops it
 * in order: exits with 0, or with 1 if it could not start or stop.
 */
export async function runService(options: ServiceOptions): Promise<void> {
  const told = firstSignal();
  let service: Service | undefined;
  const start = async () => {
    service = await createService(options);
    await service.start();
  };
  const failure = await Promise.race([
    start().then(
      () => told,
      (error: unknown) => ({ error }),
    ),
    told,
  ]);
  if (failure)
    console.error(failure.error instanceof Error ? failure.error.message : failure.error);
  setTimeout(() => process.exit(1), SHUTDOWN_BUDGET_MS).unref();
  try {
    await service?.stop();
    process.exit(failure ? 1 : 0);
  } catch (error) {
    service?.log.error({ err: error }, 'shutdown failed');
    process.exit(1);
  }
}

/** Resolves at the first one; the others change nothing. */
const firstSignal = (): Promise<undefined> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.on(signal, () => resolve(undefined));
  });
