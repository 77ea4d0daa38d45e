import { Badge } from '@pet/ui';
import { Figure } from './figure.tsx';
import type { Hosting } from './module-figures.ts';
import styles from './topology-view.module.css';

/** The processes that host a module, each with what it takes and how it fares. */
export function HostingList({ module, hostings }: { module: string; hostings: Hosting[] }) {
  if (hostings.length === 0) return <p className={styles.soft}>No running process hosts it.</p>;
  return (
    <ul className={styles.hostings} aria-label={`Processes of ${module}`}>
      {hostings.map((hosting) => (
        <li key={hosting.hostId} className={styles.hosting}>
          <p className={styles.place}>
            <strong>{hosting.service}</strong> <span className={styles.soft}>{hosting.place}</span>{' '}
            {hosting.breaker !== null && hosting.breaker !== 'closed' && (
              <Badge tone="bad">Breaker {hosting.breaker}</Badge>
            )}
          </p>
          <dl className={styles.figures}>
            <Figure label="Takes" value={hosting.sharePercent} unit="%" />
            <Figure label="Calls a minute" value={hosting.requestsPerMinute} />
            <Figure label="95 % within" value={hosting.p95Ms} unit="ms" />
            <Figure label="Errors" value={hosting.errorsPercent} unit="%" />
            <Figure label="Version" value={hosting.version} />
            <Figure label="Contract" value={hosting.contract.slice(0, 8)} />
            <Figure label="Breaker" value={hosting.breaker} />
          </dl>
        </li>
      ))}
    </ul>
  );
}
