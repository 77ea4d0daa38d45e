import type { ModuleName, ModuleRouting } from '@pet/rpc';
import type { PrismaClient } from '../generated/client.ts';
import { hostReportSchema, type HostReport, type HostState } from './topology.contract.ts';

/** A process that has said nothing for so long is taken for gone. */
const GONE_AFTER_MS = 20_000;
const FORGOTTEN_AFTER_MS = 24 * 3_600_000;

export interface StoredRouting extends ModuleRouting {
  changedBy: string;
  changedAt: Date;
}

export async function readRouting(
  database: PrismaClient,
): Promise<ReadonlyMap<ModuleName, StoredRouting>> {
  const rows = await database.moduleRouting.findMany();
  return new Map(rows.map(({ module, ...routing }) => [module as ModuleName, routing]));
}

/** Puts a module's calls elsewhere, and keeps who did so. */
export async function changeRouting(
  database: PrismaClient,
  module: ModuleName,
  routing: ModuleRouting,
  changedBy: string,
): Promise<void> {
  const changed = { ...routing, changedBy, changedAt: new Date() };
  await database.$transaction([
    database.moduleRouting.upsert({
      where: { module },
      create: { module, ...changed },
      update: changed,
    }),
    database.routingChange.create({ data: { module, ...changed } }),
  ]);
}

export interface HostIdentity {
  hostId: string;
  service: string;
  version: string;
  startedAt: Date;
}

export async function saveReport(
  database: PrismaClient,
  { hostId, ...host }: HostIdentity,
  report: HostReport,
): Promise<void> {
  const data = { ...host, report, reportedAt: new Date() };
  await database.hostReport.upsert({
    where: { hostId },
    create: { hostId, ...data },
    update: data,
  });
}

export async function removeReport(database: PrismaClient, hostId: string): Promise<void> {
  const forgottenBefore = new Date(Date.now() - FORGOTTEN_AFTER_MS);
  await database.hostReport.deleteMany({
    where: { OR: [{ hostId }, { reportedAt: { lt: forgottenBefore } }] },
  });
}

export async function livingHosts(database: PrismaClient): Promise<HostState[]> {
  const rows = await database.hostReport.findMany({
    where: { reportedAt: { gt: new Date(Date.now() - GONE_AFTER_MS) } },
    orderBy: [{ service: 'asc' }, { startedAt: 'asc' }],
  });
  return rows.map(({ report, startedAt, reportedAt, ...host }) => ({
    ...hostReportSchema.parse(report),
    ...host,
    startedAt: startedAt.toISOString(),
    reportedAt: reportedAt.toISOString(),
  }));
}
