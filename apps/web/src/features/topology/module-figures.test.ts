import { expect, it } from 'vitest';
import { contractWords, hostingsOf, placeWords, sumOfModule } from './module-figures.ts';
import type { Host, Routing, Topology } from './topology-types.ts';

const routing: Routing = {
  module: 'builder',
  url: null,
  weight: 0,
  isShadowed: false,
  isHosted: true,
  changedBy: null,
  changedAt: null,
};
const host = (requestsPerMinute: number, p95Ms: number | null): Host => ({
  hostId: crypto.randomUUID(),
  service: 'backend',
  version: '1',
  startedAt: '2026-11-21T08:00:00.000Z',
  reportedAt: '2026-11-21T08:00:00.000Z',
  entrance: 'public',
  place: 'shop:4000',
  cpuShare: 0.1,
  memoryMb: 100,
  neighbours: [],
  addresses: {},
  shadow: { builder: { same: 3, different: 1, unanswered: 0, examples: [] } },
  modules: [
    {
      module: 'builder',
      contract: 'c',
      needs: [],
      procedures: 5,
      figures: {
        requestsPerMinute,
        fromNeighboursPerMinute: 0,
        errorsPerMinute: requestsPerMinute / 10,
        p95Ms,
        busyShare: 0,
        peakPerSecond: 0,
      },
      events: { waitingToSend: 1, waitingToHandle: 2, dead: 1, oldestSeconds: 3 },
    },
  ],
});
const topology = (hosts: Host[]): Topology => ({ routing: [routing], hosts, advice: [] });

it('sums calls over processes, but not events that all of them see', () => {
  expect(sumOfModule('builder', topology([host(100, 12), host(300, 9)]))).toEqual({
    requestsPerMinute: 400,
    errorsPercent: 10,
    p95Ms: 12,
    eventsWaiting: 3,
    eventLagSeconds: 3,
    deadEvents: 1,
    shadow: { same: 6, different: 2, unanswered: 0 },
  });
});

it('has no error rate and no duration without calls', () => {
  expect(sumOfModule('builder', topology([host(0, null)]))).toMatchObject({
    errorsPercent: null,
    p95Ms: null,
  });
  expect(sumOfModule('user', topology([host(1, 1)])).shadow).toBeNull();
});

it('shows every process with its part of the calls and its way to the service', () => {
  const url = 'http://127.0.0.1:4002';
  const frontDoor = { ...host(90, 12), neighbours: [{ url, breaker: 'open' as const }] };
  const replica = (): Host => ({
    ...host(5, null),
    service: 'builder-service',
    entrance: 'internal',
  });
  const shop = topology([frontDoor, replica(), replica(), { ...host(1, 1), modules: [] }]);
  const hostings = hostingsOf({ ...routing, url, weight: 10 }, shop);
  expect(hostings.map(({ sharePercent, breaker }) => [sharePercent, breaker])).toEqual([
    [90, 'open'],
    [5, null],
    [5, null],
  ]);
  expect(hostings[0]).toMatchObject({
    ...{ service: 'backend', place: 'shop:4000', version: '1', contract: 'c' },
    ...{ requestsPerMinute: 90, errorsPercent: 10, p95Ms: 12 },
  });
  expect(
    hostingsOf({ ...routing, url, isHosted: false }, shop).map((one) => one.sharePercent),
  ).toEqual([0, 50, 50]);
});

it('says where calls go', () => {
  const url = 'http://127.0.0.1:4002';
  expect(placeWords(routing)).toBe('All calls are answered by the front door');
  expect(placeWords({ ...routing, url, weight: 10 })).toBe(`10 % of the calls go to ${url}`);
  expect(placeWords({ ...routing, url, weight: 100 })).toBe(`All calls go to ${url}`);
  expect(placeWords({ ...routing, url, isHosted: false })).toBe(`All calls go to ${url}`);
  expect(placeWords({ ...routing, url: `${url}, ${url}`, weight: 100 })).toBe(
    `All calls go to ${url} and ${url}`,
  );
  expect(placeWords({ ...routing, isHosted: false })).toBe('Nobody answers its calls');
});

it('names the processes that promise something else of a module than the others', () => {
  const [ours, same, theirs] = [host(1, 1), host(1, 1), host(1, 1)];
  Object.assign(theirs, { service: 'builder-service', version: '0.9' });
  for (const module of theirs.modules) module.contract = 'older';
  expect(contractWords('builder', topology([ours, same]))).toBeNull();
  expect(contractWords('builder', topology([ours, same, theirs]))).toMatch(
    /different things: backend 1, against builder-service 0\.9\. .*unless forced/,
  );
});
