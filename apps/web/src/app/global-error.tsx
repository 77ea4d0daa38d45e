'use client';

/** The last resort, when even the frame of the site could not be drawn. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body style={{ font: '1.125rem/1.5 system-ui', margin: '4rem auto', maxWidth: '36rem' }}>
        <h1>The shop could not be shown</h1>
        <p>Your designs and your cart are safe. Please try again in a moment.</p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </body>
    </html>
  );
}
