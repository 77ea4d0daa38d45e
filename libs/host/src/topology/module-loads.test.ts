import type { ModuleName } from '@pet/rpc';
import { expect, it } from 'vitest';
import { moduleLoads } from './module-loads.ts';
import type { HostReport } from './topology.contract.ts';

type Figures = HostReport['modules'][number]['figures'];

const module = (
  name: ModuleName,
  figures: Partial<Figures>,
  needs: ModuleName[] = [],
): HostReport['modules'][number] => ({
  module: name,
  contract: 'c',
  needs,
  procedures: 6,
  figures: {
    requestsPerMinute: 0,
    fromNeighboursPerMinute: 0,
    errorsPerMinute: 0,
    p95Ms: null,
    busyShare: 0,
    peakPerSecond: 0,
    ...figures,
  },
  events: { waitingToSend: 0, waitingToHandle: 0, dead: 0, oldestSeconds: 0 },
});
const host = (cpuShare: number, ...modules: HostReport['modules']): HostReport => ({
  entrance: 'internal',
  place: '',
  cpuShare,
  memoryMb: 100,
  modules,
  neighbours: [],
  addresses: {},
  shadow: {},
});
const loadOf = (name: ModuleName, hosts: HostReport[]) =>
  moduleLoads(hosts).find((load) => load.module === name);

it('sums all the processes that host a module', () => {
  const builder = { requestsPerMinute: 300, fromNeighboursPerMinute: 30, peakPerSecond: 9 };
  expect(
    loadOf('builder', [
      host(0.4, module('builder', { ...builder, busyShare: 0.1 })),
      host(0.6, module('builder', { ...builder, busyShare: 0.2 })),
    ]),
  ).toMatchObject({
    hosts: 2,
    callsPerMinute: 600,
    fromNeighboursPerMinute: 60,
    peakPerSecond: 18,
    busyShare: expect.closeTo(0.3),
    cpuCores: 1,
    cpuShareOfProcess: 1,
    procedures: 6,
  });
});

it('shares the CPU of a process out by the time that its modules are busy', () => {
  const hosts = [
    host(0.8, module('builder', { busyShare: 0.3 }), module('order', { busyShare: 0.1 })),
  ];
  expect(loadOf('builder', hosts)?.cpuCores).toBeCloseTo(0.6);
  expect(loadOf('order', hosts)?.cpuShareOfProcess).toBeCloseTo(0.25);
  const idle = [host(0.1, module('builder', {}))];
  expect(loadOf('builder', idle)).toMatchObject({ cpuCores: 0, cpuShareOfProcess: 0 });
});

it('takes the callers of a neighbour to call alike', () => {
  const hosts = [
    host(0.1, module('user', {}, ['builder']), module('order', {}, ['builder'])),
    host(0.1, module('order', {}, ['builder'])),
    host(0.1, module('builder', { fromNeighboursPerMinute: 90 })),
  ];
  expect(loadOf('user', hosts)?.toNeighboursPerMinute).toBe(45);
  expect(loadOf('order', hosts)?.toNeighboursPerMinute).toBe(45);
  expect(loadOf('builder', hosts)?.toNeighboursPerMinute).toBe(0);
});

it('knows a module that nobody hosts', () => {
  expect(moduleLoads([]).map(({ hosts, procedures }) => [hosts, procedures])).toEqual(
    Array.from({ length: 5 }, () => [0, 0]),
  );
});
