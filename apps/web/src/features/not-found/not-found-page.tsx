import { ButtonLink, EmptyState } from '@pet/ui';
import { Page } from '#web/features/shell/page.tsx';

export interface NotFoundPageProps {
  title: string;
  text: string;
  wayOn: { label: string; href: string };
}

/** An address that shows nothing: why that may be, and one way on. */
export function NotFoundPage({ title, text, wayOn }: NotFoundPageProps) {
  return (
    <Page isNarrow>
      <EmptyState
        isWholePage
        title={title}
        action={
          <ButtonLink tone="primary" href={wayOn.href}>
            {wayOn.label}
          </ButtonLink>
        }
      >
        <p>{text}</p>
      </EmptyState>
    </Page>
  );
}
