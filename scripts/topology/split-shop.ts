import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moduleNames } from '@pet/database';
import { createVisitor, type Visitor } from '../shop/visitor.ts';
import { withoutLimits } from '../stack/environment.ts';
import { freePorts } from '../stack/ports.ts';
import { startProcess, waitUntilOpen } from '../stack/processes.ts';
import { repositoryDir } from '../stack/repository.ts';
import { startStack, type Stack } from '../stack/stack.ts';
import { hostEnvironment, topologies, type Host } from '../stack/topologies.ts';
import { openEntrance } from './entrance.ts';

/** A shop whose builder is hosted twice over: by the backend, and by a service with two replicas. */
export interface SplitShop {
  stack: Stack;
  /** Where clients come in, whichever backend serves them. */
  url: string;
  admin: Visitor;
  /** The backend that serves at the moment. */
  backendUrl: () => string;
  replicaUrls: string[];
  /** Says where calls of the builder go, as an admin does. */
  place: (change: { weight: number; isShadowed?: boolean }) => Promise<void>;
  /**
   * Puts another backend in the place of the one that serves, as a rolling update does: the new one is
   * ready before it gets requests, and the old one is asked to stop when it has answered all of its own.
   */
  replaceBackend: (options: { hostsBuilder: boolean }) => Promise<void>;
  close: () => Promise<void>;
}

const FOLLOWED_MS = 1_000;
const [frontDoorHost] = topologies.hybrid as [Host, ...Host[]];

export async function openSplitShop(): Promise<SplitShop> {
  const dataDir = await mkdtemp(join(tmpdir(), 'harness-hero-topology-'));
  const ports = await freePorts();
  const entrance = await openEntrance();
  const stack = await startStack({
    ports,
    dataDir,
    topology: 'hybrid',
    scenario: 'base',
    isWithoutWeb: true,
    given: {
      ...withoutLimits,
      LOG_LEVEL: 'warn',
      WEBHOOK_TARGET_URL: `${entrance.url}/webhooks/stripe`,
    },
  });
  const services = topologies.hybrid.filter(({ service }) => service === 'builder-service');
  let serving = { url: stack.addresses.frontDoor, name: 'backend' };
  await entrance.moveTo(serving.url);
  const admin = createVisitor(entrance.url);
  const close = async () => {
    await entrance.close();
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  await admin.signIn('admin@harness-hero.example', 'harness-hero-demo').catch(async (error) => {
    await close();
    throw error;
  });

  const replaceBackend = async ({ hostsBuilder }: { hostsBuilder: boolean }) => {
    const { frontDoor: port } = await freePorts();
    const hosted = moduleNames.filter((module) => hostsBuilder || module !== 'builder');
    const name = `backend-${port}`;
    const url = `http://127.0.0.1:${port}`;
    const placement = {
      ports,
      keysDir: join(dataDir, 'identity'),
      redisUrl: `redis://127.0.0.1:${ports.redis}`,
    };
    const successor = await startProcess({
      name,
      args: ['services/backend/src/main.ts'],
      cwd: repositoryDir,
      env: {
        ...stack.env,
        ...hostEnvironment('hybrid', frontDoorHost, placement),
        HOSTED_MODULES: hosted.join(),
        PORT: String(port),
      },
      logDir: join(dataDir, 'logs'),
    });
    stack.processes.set(name, successor);
    await waitUntilOpen(`${url}/ready`, successor);
    const former = serving;
    serving = { url, name };
    await entrance.moveTo(url);
    await stack.processes.get(former.name)?.stop();
    stack.processes.delete(former.name);
  };
  return {
    stack,
    url: entrance.url,
    admin,
    backendUrl: () => serving.url,
    replicaUrls: services.map(({ port }) => `http://127.0.0.1:${ports[port]}`),
    place: async (change) => {
      await admin.api.topology.place.mutate({ module: 'builder', ...change });
      await new Promise((resolve) => setTimeout(resolve, FOLLOWED_MS));
    },
    replaceBackend,
    close,
  };
}
