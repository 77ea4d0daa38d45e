import { createService, type ServiceOptions } from './create-service.ts';

const SHUTDOWN_BUDGET_MS = 25_000;

/** Starts a service as this process and stops it cleanly on SIGTERM or SIGINT; exits with 1 if it cannot start. */
export async function runService(options: ServiceOptions): Promise<void> {
  try {
    const service = await createService(options);
    await service.start();
    const stop = stopOnce(service.stop, (error) =>
      service.log.error({ err: error }, 'shutdown failed'),
    );
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 1000).unref();
  }
}

function stopOnce(stop: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let isStopping = false;
  return () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), SHUTDOWN_BUDGET_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        onError(error);
        process.exit(1);
      },
    );
  };
}
