import { ButtonLink, PageHeader } from '@pet/ui';
import { Page } from '#web/features/shell/page.tsx';
import { paths } from '#web/paths.ts';

export default function HomePage() {
  return (
    <Page>
      <PageHeader
        title="A harness made for exactly this animal"
        actions={
          <ButtonLink tone="primary" href={paths.builder()}>
            Design yours
          </ButtonLink>
        }
      />
    </Page>
  );
}
