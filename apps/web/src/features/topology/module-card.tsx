import { Badge, Card, Notice } from '@pet/ui';
import { Moment } from '#web/features/dates/moment.tsx';
import { AdviceNote } from './advice-note.tsx';
import { Figure } from './figure.tsx';
import { HostingList } from './hosting-list.tsx';
import { contractWords, hostingsOf, placeWords, sumOfModule } from './module-figures.ts';
import { PlaceForm } from './place-form.tsx';
import type { Routing, Topology } from './topology-types.ts';
import styles from './topology-view.module.css';

/** One module: where its calls go, how it fares, what is advised, and the controls. */
export function ModuleCard({ routing, topology }: { routing: Routing; topology: Topology }) {
  const { module, isShadowed, changedAt } = routing;
  const figures = sumOfModule(module, topology);
  const advice = topology.advice.find((each) => each.module === module);
  const difference = contractWords(module, topology);
  const { shadow } = figures;
  const differing = topology.hosts.flatMap((host) => host.shadow[module]?.examples ?? []);
  return (
    <Card as="li" className={styles.card}>
      <h3 className={styles.name}>
        {module} {isShadowed && <Badge tone="info">Shadowed</Badge>}
        {figures.deadEvents > 0 && <Badge tone="bad">{figures.deadEvents} dead events</Badge>}
      </h3>
      <p className={styles.place}>
        {placeWords(routing)}.
        {changedAt && (
          <span className={styles.soft}>
            {' '}
            Since <Moment at={changedAt} />
          </span>
        )}
      </p>
      {difference && (
        <Notice tone="warn" isStatic>
          <p>{difference}</p>
        </Notice>
      )}
      <dl className={styles.figures}>
        <Figure label="Calls a minute" value={figures.requestsPerMinute} />
        <Figure label="95 % within" value={figures.p95Ms} unit="ms" />
        <Figure label="Errors" value={figures.errorsPercent} unit="%" />
        <Figure label="Events waiting" value={figures.eventsWaiting} />
        <Figure label="Event lag" value={figures.eventLagSeconds} unit="s" />
        {shadow && <Figure label="Same answers" value={shadow.same} />}
        {shadow && <Figure label="Different answers" value={shadow.different} />}
        {shadow && <Figure label="Unanswered" value={shadow.unanswered} />}
      </dl>
      {differing.length > 0 && (
        <p className={styles.soft}>
          They differ at {differing.map(({ path, at }) => `${path} (${at})`).join(', ')}.
        </p>
      )}
      <HostingList module={module} hostings={hostingsOf(routing, topology)} />
      {advice && <AdviceNote advice={advice} />}
      <PlaceForm routing={routing} />
    </Card>
  );
}
