import { NotFoundPage } from '#web/features/not-found/not-found-page.tsx';
import { paths } from '#web/paths.ts';

export default function SharedDesignNotFound() {
  return (
    <NotFoundPage
      title="This link does not lead to a design any more"
      text="Its owner may have withdrawn it. Ask for a new link, or start your own design."
      wayOn={{ label: 'Design your own', href: paths.builder() }}
    />
  );
}
