import { NotFoundPage } from '#web/features/not-found/not-found-page.tsx';
import { paths } from '#web/paths.ts';

export default function PublishedDesignNotFound() {
  return (
    <NotFoundPage
      title="This design does not hang in the gallery any more"
      text="Its maker may have taken it back. There are others, and copies of it stay with those who made them."
      wayOn={{ label: 'To the gallery', href: paths.gallery() }}
    />
  );
}
