import { ButtonLink, PageHeader } from '@pet/ui';
import { Page } from '#web/features/shell/page.tsx';
import { paths } from '#web/paths.ts';

export default function OrderNotFound() {
  return (
    <Page>
      <PageHeader
        title="This link leads to no order"
        lead="Perhaps a part of the link was lost on the way. Your order number and e-mail address find it too."
        actions={
          <ButtonLink tone="primary" href={paths.track()}>
            Find it by order number
          </ButtonLink>
        }
      />
    </Page>
  );
}
