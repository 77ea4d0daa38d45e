type CrashpointListener = (name: string) => void;

let listener: CrashpointListener | undefined;

/**
 * Marks a place between two side effects where a test may kill the process
 * (`crashpoint('outbox.afterSendBeforeMark')`). Does nothing unless a test listens.
 */
export function crashpoint(name: string): void {
  listener?.(name);
}

/** For tests only: called at each crash point that is passed. */
export function onCrashpoint(listen: CrashpointListener | undefined): void {
  listener = listen;
}
