'use client';
import { trpc } from '#web/trpc/client.ts';
import { ApiProvider } from '#web/trpc/provider.tsx';
import { VisitorLinksView } from './visitor-links-view.tsx';

function AskedVisitorLinks() {
  const me = trpc.user.me.useQuery();
  const cart = trpc.order.cart.get.useQuery();
  const role = me.data?.user?.role;
  return (
    <VisitorLinksView
      isSignedIn={role !== undefined}
      isStaff={role !== undefined && role !== 'customer'}
      itemCount={cart.data?.itemCount ?? 0}
    />
  );
}

export function LiveVisitorLinks() {
  return (
    <ApiProvider>
      <AskedVisitorLinks />
    </ApiProvider>
  );
}
