'use client';
import { EmptyState, joinClasses, PageHeader, Skeleton } from '@pet/ui';
import { trpc } from '#web/trpc/client.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { ModuleCard } from './module-card.tsx';
import { ProcessCard } from './process-card.tsx';
import type { Topology } from './topology-types.ts';
import styles from './topology-view.module.css';

const POLL_MS = 5_000;

/** Where the modules run, how they fare, and the controls that say where their calls go. */
export function TopologyView() {
  const status = trpc.topology.status.useQuery(undefined, { refetchInterval: POLL_MS });
  return (
    <>
      <PageHeader
        title="Topology"
        lead="Which process runs what, how it fared in the last minute, and where calls go. Figures are told every five seconds."
      />
      {status.error && (
        <ErrorNotice
          error={status.error}
          title={status.data ? 'These figures are no longer fresh' : 'Nothing could be read'}
          onRetry={() => void status.refetch()}
        />
      )}
      {status.isPending && (
        <div aria-busy="true" className={styles.cards}>
          <p className="visually-hidden" role="status">
            Loading
          </p>
          <Skeleton height="12rem" />
          <Skeleton height="12rem" />
        </div>
      )}
      {status.data && <Sections topology={status.data} />}
    </>
  );
}

function Sections({ topology }: { topology: Topology }) {
  return (
    <>
      <section aria-labelledby="modules" className={styles.section}>
        <h2 id="modules">Modules</h2>
        <ul className={joinClasses(styles.cards, styles.modules)}>
          {topology.routing.map((routing) => (
            <ModuleCard key={routing.module} routing={routing} topology={topology} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="processes" className={styles.section}>
        <h2 id="processes">Processes</h2>
        {topology.hosts.length === 0 ? (
          <EmptyState title="No process has reported yet">
            <p>Each tells how it fares every five seconds.</p>
          </EmptyState>
        ) : (
          <ul className={styles.cards}>
            {topology.hosts.map((host) => (
              <ProcessCard key={host.hostId} host={host} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
