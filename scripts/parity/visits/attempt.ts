/** Waits for a call that the shop is free to refuse. */
export const attempt = (call: Promise<unknown>): Promise<void> =>
  call.then(
    () => undefined,
    () => undefined,
  );
