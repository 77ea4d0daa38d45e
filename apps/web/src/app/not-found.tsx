import { NotFoundPage } from '#web/features/not-found/not-found-page.tsx';
import { paths } from '#web/paths.ts';

export default function NotFound() {
  return (
    <NotFoundPage
      title="Nothing is stitched here"
      text="The address may be mistyped, or what it showed was taken down."
      wayOn={{ label: 'See starter designs', href: paths.home() }}
    />
  );
}
