const CONFIRMING_SECONDS = 4;
const FOLLOWING_SECONDS = 60;

/** Reloads the page now and then for browsers that run no scripts: soon while a payment is being confirmed. */
export function RefreshWithoutScript({ isConfirming }: { isConfirming: boolean }) {
  return (
    <noscript>
      <meta
        httpEquiv="refresh"
        content={String(isConfirming ? CONFIRMING_SECONDS : FOLLOWING_SECONDS)}
      />
    </noscript>
  );
}
