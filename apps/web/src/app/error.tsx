'use client';
import { Button, ButtonLink, EmptyState } from '@pet/ui';
import { Page } from '#web/features/shell/page.tsx';
import { paths } from '#web/paths.ts';

/** A page that could not be shown. What the visitor typed elsewhere is not touched. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <Page isNarrow>
      <EmptyState
        isWholePage
        title="This page came apart at the seams"
        action={
          <>
            <Button tone="primary" onClick={reset}>
              Try again
            </Button>
            <ButtonLink tone="quiet" href={paths.home()}>
              Go to the start page
            </ButtonLink>
          </>
        }
      >
        <p>We could not load it. Your designs and your cart are safe.</p>
        {error.digest && <p>Tell us this number if it stays: {error.digest}</p>}
      </EmptyState>
    </Page>
  );
}
