import { Skeleton } from '@pet/ui';

export default function DesignsLoading() {
  return <Skeleton height="24rem" label="Loading your designs" />;
}
