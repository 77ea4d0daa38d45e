import { NotFoundPage } from '#web/features/not-found/not-found-page.tsx';
import { paths } from '#web/paths.ts';

export default function OrderNotFound() {
  return (
    <NotFoundPage
      title="This link leads to no order"
      text="Perhaps a part of the link was lost on the way. Your order number and e-mail address find it too."
      wayOn={{ label: 'Find it by order number', href: paths.track() }}
    />
  );
}
