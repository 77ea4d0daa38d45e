import type { Metadata } from 'next';
import { TopologyView } from '#web/features/topology/topology-view.tsx';
import { staffBarrier } from '#web/features/workshop/staff-barrier.tsx';
import { paths } from '#web/paths.ts';

export const metadata: Metadata = { title: 'Topology', robots: { index: false } };

export default async function TopologyPage() {
  return (await staffBarrier('admin', paths.topology())) ?? <TopologyView />;
}
