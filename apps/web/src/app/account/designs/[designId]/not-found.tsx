import { NotFoundPage } from '#web/features/not-found/not-found-page.tsx';
import { paths } from '#web/paths.ts';

export default function DesignNotFound() {
  return (
    <NotFoundPage
      title="This is none of your designs"
      text="It may have been deleted, or belong to another account or browser."
      wayOn={{ label: 'Your designs', href: paths.accountDesigns() }}
    />
  );
}
