import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { modules } from '@pet/backend/modules';
import { hostEnvironmentSchema } from '@pet/host';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { IDeployment } from 'kubernetes-models/apps/v1';
import type { IJob } from 'kubernetes-models/batch/v1';
import type { INetworkPolicy, INetworkPolicyPeer } from 'kubernetes-models/networking.k8s.io/v1';
import type { IPodSpec } from 'kubernetes-models/v1';
import { repositoryDir } from '../stack/repository.ts';
import { portBlock } from '../stack/ports.ts';
import { kubernetesFiles, overlays } from './kustomization.ts';

interface Document {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Record<string, string> };
  spec: never;
  data?: Record<string, string>;
}

interface Kustomization {
  resources: string[];
  namespace?: string;
}

/** The documents of a folder as Kustomize puts them together; these use resources and a namespace alone. */
async function render(folder: string): Promise<Document[]> {
  const read = async <Content>(file: string) =>
    parseAllDocuments(await readFile(join(folder, file), 'utf8')).map(
      (document) => document.toJS() as Content,
    );
  const [kustomization] = await read<Kustomization>('kustomization.yaml');
  const { resources = [], namespace } = kustomization ?? {};
  const rendered = resources.map((resource) =>
    resource.endsWith('.yaml') ? read<Document>(resource) : render(join(folder, resource)),
  );
  const documents = (await Promise.all(rendered)).flat();
  return documents.map((document) =>
    namespace && document.kind !== 'Namespace'
      ? { ...document, metadata: { ...document.metadata, namespace } }
      : document,
  );
}

type ModelClass = new (document: Document) => { validate: () => void };

/** What the API of a cluster says against a document, by its OpenAPI schema; null when it takes it. */
async function refusalOf(document: Document): Promise<string | null> {
  const group = `kubernetes-models/${document.apiVersion}`;
  const models = (await import(/* @vite-ignore */ group)) as Partial<Record<string, ModelClass>>;
  const Model = models[document.kind];
  if (!Model) return `${document.apiVersion} has no ${document.kind}`;
  try {
    new Model(document).validate();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

it('k8s/ is as the processes are (otherwise: node scripts/manifests.ts)', async () => {
  for (const [name, content] of kubernetesFiles())
    expect(await readFile(join(repositoryDir, 'k8s', name), 'utf8'), name).toBe(content);
});

describe.each(overlays)('on a cluster, the overlay %s', async (overlay) => {
  const documents = await render(join(repositoryDir, 'k8s/overlays', overlay));
  const ofKind = (kind: string) => documents.filter((document) => document.kind === kind);
  const named = (kind: string, name: string) =>
    ofKind(kind).find(({ metadata }) => metadata.name === name);
  const deployments = ofKind('Deployment') as unknown as IDeployment[];
  const nameOf = ({ metadata }: { metadata?: { name?: string } }) => metadata?.name ?? '';
  const podOf = ({ spec }: IDeployment) => spec?.template.spec as IPodSpec;
  const pods = [...deployments, ...(ofKind('Job') as unknown as IDeployment[])].map(
    (workload) => [nameOf(workload), podOf(workload)] as const,
  );
  const policies = ofKind('NetworkPolicy') as unknown as INetworkPolicy[];

  it('is what the API of a cluster takes', async () => {
    const refusals = await Promise.all(documents.map(refusalOf));
    expect(refusals.filter(Boolean)).toEqual([]);
    const namespaces = documents.map(({ kind, metadata }) => metadata.namespace ?? kind);
    expect(new Set(namespaces)).toEqual(new Set(['Namespace', 'harness-hero']));
  });

  it('names each object once', () => {
    const names = documents.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is held to restricted pods', () => {
    expect(ofKind('Namespace')[0]?.metadata.labels).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'restricted',
    });
    expect(pods.length).toBeGreaterThan(2);
  });

  it.each(pods)('runs %s without rights that it does not need', (_name, pod) => {
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    });
    for (const field of ['hostNetwork', 'hostPID', 'hostIPC'])
      expect(pod).not.toHaveProperty(field);
    for (const container of pod.containers) {
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(container.resources?.requests).toHaveProperty('memory');
      expect(container.resources?.limits).toHaveProperty('memory');
    }
    for (const volume of pod.volumes ?? []) expect(volume).not.toHaveProperty('hostPath');
  });

  it.each(deployments.map((one) => [nameOf(one), one] as const))(
    'replaces %s without refusing anybody',
    (name, { spec, ...deployment }) => {
      const pod = podOf({ spec, ...deployment } as IDeployment);
      const [container] = pod.containers;
      expect(spec?.strategy?.rollingUpdate?.maxUnavailable).toBe(0);
      expect(container?.lifecycle?.preStop).toEqual({ sleep: { seconds: 10 } });
      expect(pod.terminationGracePeriodSeconds).toBe(45);
      const port = container?.ports?.[0]?.containerPort;
      for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'] as const)
        expect(container?.[probe]?.httpGet?.port).toBe(port);
      if (name !== 'web') {
        expect(container?.livenessProbe?.httpGet?.path).toBe('/health');
        expect(container?.readinessProbe?.httpGet?.path).toBe('/ready');
      }
      expect(named('PodDisruptionBudget', name)?.spec).toEqual({
        maxUnavailable: 1,
        selector: spec?.selector,
      });
      expect(named('HorizontalPodAutoscaler', name)?.spec).toMatchObject({
        scaleTargetRef: { kind: 'Deployment', name },
      });
      expect(spec?.selector.matchLabels).toEqual(spec?.template.metadata?.labels);
    },
  );

  it('prepares the databases once, and reaches nothing else meanwhile', () => {
    const jobs = ofKind('Job') as unknown as IJob[];
    expect(jobs).toHaveLength(1);
    const [{ spec } = {} as IJob] = jobs;
    expect(spec?.template.spec).toMatchObject({
      restartPolicy: 'OnFailure',
      containers: [
        { image: expect.stringMatching(/\/migrate:\d/), args: ['main.mjs', 'catalogue'] },
      ],
    });
    expect(spec).not.toHaveProperty('parallelism');
    const policy = policies.find((one) => nameOf(one) === 'migrate');
    expect(policy?.spec?.podSelector?.matchLabels).toEqual(spec?.template.metadata?.labels);
    expect(policy?.spec?.ingress).toEqual([]);
    expect(policy?.spec?.egress?.flatMap(({ ports }) => ports)).toEqual([
      { protocol: 'TCP', port: 5432 },
    ]);
  });

  it('lets each process listen where the others look for it', () => {
    const ports = portBlock(0) as unknown as Record<string, number>;
    for (const deployment of deployments) {
      const name = nameOf(deployment);
      const port = podOf(deployment).containers[0]?.ports?.[0]?.containerPort;
      const isFrontDoor = ['backend', 'gateway'].includes(name);
      expect([name, port]).toEqual([
        name,
        ports[isFrontDoor ? 'frontDoor' : name.replace('-service', '')],
      ]);
    }
  });

  it('gives the hosts only settings that they read, usable ones', () => {
    const shared = ofKind('ConfigMap')[0]?.data ?? {};
    const known = new Set([
      ...Object.keys(hostEnvironmentSchema.shape),
      ...modules.flatMap(({ environment }) => settingNames(environment)),
    ]);
    for (const deployment of deployments.filter((one) => nameOf(one) !== 'web')) {
      const own = podOf(deployment).containers[0]?.env ?? [];
      const environment = {
        ...shared,
        ...Object.fromEntries(own.map(({ name, value }) => [name, value])),
        DATABASE_URL: 'postgres://pet_topology:secret@db.example:5432/harness_hero',
      };
      expect(hostEnvironmentSchema.safeParse(environment).error).toBe(undefined);
      expect(Object.keys(environment).filter((name) => !known.has(name))).toEqual([]);
    }
  });

  it('denies every way that no policy names', () => {
    expect(policies.find((policy) => nameOf(policy) === 'default-deny')?.spec).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
    });
  });

  it('opens the ways between pods that the needs of the modules name, and no other', () => {
    const hosted = new Map(
      deployments.map((one) => [nameOf(one), modulesIn(nameOf(one), overlay)] as const),
    );
    const frontDoor = overlay === 'microservices' ? 'gateway' : 'backend';
    const services = [...hosted.keys()].filter((name) => name.endsWith('-service'));
    const needed = new Set([
      `web > ${frontDoor}`,
      ...services.map((name) => `${frontDoor} > ${name}`),
    ]);
    for (const name of services)
      for (const module of modules.filter((one) => hosted.get(name)?.includes(one.name)))
        for (const need of module.needs as string[]) needed.add(`${name} > ${need}-service`);
    const peers = (list: INetworkPolicyPeer[] | undefined) =>
      (list ?? []).flatMap(
        ({ podSelector }) => podSelector?.matchLabels?.['app.kubernetes.io/name'] ?? [],
      );
    const goesOut = policies.flatMap((policy) =>
      (policy.spec?.egress ?? []).flatMap(({ to }) =>
        peers(to).map((name) => `${nameOf(policy)} > ${name}`),
      ),
    );
    const comesIn = policies.flatMap((policy) =>
      (policy.spec?.ingress ?? []).flatMap(({ from }) =>
        peers(from).map((name) => `${name} > ${nameOf(policy)}`),
      ),
    );
    expect(new Set(goesOut)).toEqual(needed);
    expect(new Set(comesIn)).toEqual(needed);
  });

  it('lets the ingress reach the web server and the front door alone, and providers only its webhooks', () => {
    const open = policies.filter(({ spec }) =>
      spec?.ingress?.some(({ from }) => from?.some(({ namespaceSelector }) => namespaceSelector)),
    );
    expect(open.map(nameOf).sort()).toEqual(
      ['web', overlay === 'microservices' ? 'gateway' : 'backend'].sort(),
    );
    const ingress = ofKind('Ingress')[0] as unknown as {
      spec: {
        rules: { http: { paths: { path: string; backend: { service: { name: string } } }[] } }[];
      };
    };
    const paths = ingress.spec.rules[0]?.http.paths.map(({ path, backend }) => [
      path,
      backend.service.name,
    ]);
    expect(paths).toEqual([
      ['/webhooks/', 'front-door'],
      ['/', 'web'],
    ]);
  });
});

it.each([
  ['builder-service', 2, 10],
  ['backend', 1, 3],
])(
  'scales %s from %i to %i at 70 percent of its CPU and 80 of its memory',
  async (name, min, max) => {
    const documents = await render(join(repositoryDir, 'k8s/overlays/hybrid'));
    const scaler = documents.find(
      ({ kind, metadata }) => kind === 'HorizontalPodAutoscaler' && metadata.name === name,
    );
    expect(scaler?.spec).toMatchObject({
      minReplicas: min,
      maxReplicas: max,
      metrics: [
        { resource: { name: 'cpu', target: { averageUtilization: 70 } } },
        { resource: { name: 'memory', target: { averageUtilization: 80 } } },
      ],
    });
  },
);

const modulesIn = (host: string, overlay: string): string[] => {
  if (host === 'backend') return modules.map(({ name }) => name);
  return overlay === 'monolith' ? [] : [host.replace('-service', '')];
};

function settingNames(schema: unknown): string[] {
  const { def, shape } = schema as { def?: { in?: unknown }; shape?: object };
  return shape ? Object.keys(shape) : def?.in ? settingNames(def.in) : [];
}
