import { ButtonLink, EmptyState } from '@pet/ui';
import { Page } from '#web/features/shell/page.tsx';
import { paths } from '#web/paths.ts';

export default function SharedDesignNotFound() {
  return (
    <Page isNarrow>
      <EmptyState
        isWholePage
        title="This link does not lead to a design any more"
        action={
          <ButtonLink tone="primary" href={paths.builder()}>
            Design your own
          </ButtonLink>
        }
      >
        <p>Its owner may have withdrawn it. Ask for a new link, or start your own design.</p>
      </EmptyState>
    </Page>
  );
}
