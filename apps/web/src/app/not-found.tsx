import { ButtonLink, EmptyState } from '@pet/ui';
import { Page } from '#web/features/shell/page.tsx';
import { paths } from '#web/paths.ts';

export default function NotFound() {
  return (
    <Page isNarrow>
      <EmptyState
        isWholePage
        title="Nothing is stitched here"
        action={
          <ButtonLink tone="primary" href={paths.home()}>
            See starter designs
          </ButtonLink>
        }
      >
        <p>The address may be mistyped, or what it showed was taken down.</p>
      </EmptyState>
    </Page>
  );
}
