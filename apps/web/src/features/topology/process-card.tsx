import { Badge, Card } from '@pet/ui';
import { Moment } from '#web/features/dates/moment.tsx';
import { Figure } from './figure.tsx';
import type { Host } from './topology-types.ts';
import styles from './topology-view.module.css';

/** One running process and what it hosts. */
export function ProcessCard({ host }: { host: Host }) {
  const open = host.neighbours.filter(({ breaker }) => breaker !== 'closed');
  return (
    <Card as="li" className={styles.card}>
      <h3 className={styles.name}>
        {host.service}{' '}
        <Badge tone="info">{host.entrance === 'public' ? 'Front door' : 'Internal'}</Badge>
      </h3>
      <p className={styles.soft}>
        {host.place && <>At {host.place}. </>}Version {host.version}, since{' '}
        <Moment at={host.startedAt} />
      </p>
      <dl className={styles.figures}>
        <Figure label="CPU, of a core" value={host.cpuShare * 100} unit="%" />
        <Figure label="Memory" value={host.memoryMb} unit="MB" />
      </dl>
      {open.map(({ url, breaker }) => (
        <p key={url}>
          <Badge tone="bad">Breaker {breaker}</Badge> to {url}
        </p>
      ))}
      <p className={styles.place}>
        {host.modules.length === 0
          ? 'Hosts no module and passes every call on.'
          : `Hosts ${host.modules.map(({ module }) => module).join(', ')}.`}
      </p>
    </Card>
  );
}
