import { serviceUrlName } from '@pet/host';
import type { IDeployment } from 'kubernetes-models/apps/v1';
import type { IHorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2';
import type { IJob } from 'kubernetes-models/batch/v1';
import type {
  IIngress,
  INetworkPolicy,
  INetworkPolicyPeer,
  INetworkPolicyPort,
} from 'kubernetes-models/networking.k8s.io/v1';
import type { IPodDisruptionBudget } from 'kubernetes-models/policy/v1';
import type {
  IConfigMap,
  IContainer,
  INamespace,
  IPodSpec,
  IProbe,
  IService,
} from 'kubernetes-models/v1';
import type { ClusterHost } from './kubernetes-hosts.ts';

export type Manifest =
  | IConfigMap
  | IDeployment
  | IHorizontalPodAutoscaler
  | IIngress
  | IJob
  | INamespace
  | INetworkPolicy
  | IPodDisruptionBudget
  | IService;

const VERSION = '0.1.0';
const REGISTRY = 'registry.example/harness-hero';
/** The user of the images. */
const USER = 1000;
/** The balancers take a pod out within this time; until then it serves. */
const PRE_STOP_SECONDS = 10;
/** The pause above, the 25 s that a host gives itself to finish, and some air. */
const GRACE_SECONDS = 45;

const labelsOf = (name: string) => ({ 'app.kubernetes.io/name': name });
const named = (name: string) => ({ name, labels: labelsOf(name) });
const selector = (name: string) => ({ matchLabels: labelsOf(name) });

export const namespace: INamespace = {
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {
    name: 'harness-hero',
    labels: {
      'pod-security.kubernetes.io/enforce': 'restricted',
      'pod-security.kubernetes.io/warn': 'restricted',
    },
  },
};

/** What every host knows; addresses and mail server are the installation's own. */
export const settings: IConfigMap = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings' },
  data: {
    NODE_ENV: 'production',
    HOST: '0.0.0.0',
    LOG_LEVEL: 'info',
    WEB_URL: 'https://shop.example',
    REDIS_URL: 'redis://redis.internal.example:6379',
    SMTP_URL: 'smtp://mail.internal.example:587',
    TRUSTED_PROXIES: 'loopback,10.0.0.0/8',
  },
};

function podSpec(container: IContainer, more: Partial<IPodSpec> = {}): IPodSpec {
  return {
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: USER,
      runAsGroup: USER,
      fsGroup: USER,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    containers: [
      {
        ...container,
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
      },
    ],
    ...more,
  };
}

interface Program {
  name: string;
  port: number;
  replicas: { min: number; max: number };
  /** The process lives. */
  healthPath: string;
  /** It can serve. */
  readyPath: string;
  container: Pick<IContainer, 'env' | 'envFrom' | 'volumeMounts'>;
  volumes: NonNullable<IPodSpec['volumes']>;
}

function deployment({
  name,
  port,
  healthPath,
  readyPath,
  container,
  volumes,
}: Program): IDeployment {
  const ask = (path: string): IProbe => ({ httpGet: { path, port }, timeoutSeconds: 3 });
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: named(name),
    spec: {
      selector: selector(name),
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      template: {
        metadata: { labels: labelsOf(name) },
        spec: podSpec(
          {
            name,
            image: `${REGISTRY}/${name}:${VERSION}`,
            ports: [{ name: 'http', containerPort: port }],
            ...container,
            startupProbe: { ...ask(readyPath), periodSeconds: 2, failureThreshold: 30 },
            livenessProbe: { ...ask(healthPath), periodSeconds: 10, failureThreshold: 3 },
            readinessProbe: { ...ask(readyPath), periodSeconds: 5, failureThreshold: 2 },
            lifecycle: { preStop: { sleep: { seconds: PRE_STOP_SECONDS } } },
            resources: {
              requests: { cpu: '250m', memory: '256Mi' },
              limits: { cpu: '1', memory: '512Mi' },
            },
          },
          {
            terminationGracePeriodSeconds: GRACE_SECONDS,
            topologySpreadConstraints: [
              {
                maxSkew: 1,
                topologyKey: 'kubernetes.io/hostname',
                whenUnsatisfiable: 'ScheduleAnyway',
                labelSelector: selector(name),
              },
            ],
            volumes,
          },
        ),
      },
    },
  };
}

/** A program with all that keeps it running while its load, its version and its nodes change. */
function running(program: Program): Manifest[] {
  const { name, port, replicas } = program;
  const utilization = (resource: string, averageUtilization: number) => ({
    type: 'Resource' as const,
    resource: { name: resource, target: { type: 'Utilization' as const, averageUtilization } },
  });
  const autoscaler: IHorizontalPodAutoscaler = {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: named(name),
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
      minReplicas: replicas.min,
      maxReplicas: replicas.max,
      metrics: [utilization('cpu', 70), utilization('memory', 80)],
    },
  };
  const budget: IPodDisruptionBudget = {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: named(name),
    spec: { maxUnavailable: 1, selector: selector(name) },
  };
  return [deployment(program), service(name, name, port), autoscaler, budget];
}

const service = (name: string, target: string, port: number): IService => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: named(name),
  spec: { selector: labelsOf(target), ports: [{ name: 'http', port, targetPort: port }] },
});

export const webPort = 3000;
export const frontDoorPort = 4000;

export const web: Manifest[] = running({
  name: 'web',
  port: webPort,
  replicas: { min: 2, max: 6 },
  healthPath: '/manifest.webmanifest',
  readyPath: '/manifest.webmanifest',
  container: {
    env: [
      { name: 'FRONT_DOOR_URL', value: `http://front-door:${frontDoorPort}` },
      { name: 'WEB_URL', valueFrom: { configMapKeyRef: { name: 'settings', key: 'WEB_URL' } } },
    ],
    volumeMounts: [{ name: 'cache', mountPath: '/app/apps/web/.next/cache' }],
  },
  volumes: [{ name: 'cache', emptyDir: { sizeLimit: '256Mi' } }],
});

/** A host of modules, with the ways out of and into it. */
export function host(given: ClusterHost, all: ClusterHost[]): Manifest[] {
  const { name, port, replicas, calls, isFrontDoor } = given;
  const program = running({
    name,
    port,
    replicas,
    healthPath: '/health',
    readyPath: '/ready',
    container: {
      env: [
        { name: 'PORT', value: String(port) },
        { name: 'IDENTITY_KEYS_FILE', value: '/keys/keys.json' },
        ...calls.map((module) => {
          const at = all.find((other) => other.name === `${module}-service`);
          return {
            name: serviceUrlName(module),
            value: `http://${at?.name}:${at?.port}`,
          };
        }),
      ],
      envFrom: [{ configMapRef: { name: 'settings' } }, { secretRef: { name: `${name}-secrets` } }],
      volumeMounts: [{ name: 'keys', mountPath: '/keys', readOnly: true }],
    },
    volumes: [{ name: 'keys', secret: { secretName: `${name}-identity`, defaultMode: 0o440 } }],
  });
  return [
    ...program,
    ...(isFrontDoor ? [service('front-door', name, port)] : []),
    edges(given, all),
  ];
}

const pods = (name: string): INetworkPolicyPeer => ({ podSelector: selector(name) });
const tcp = (port: number): INetworkPolicyPort[] => [{ protocol: 'TCP', port }];
/** Managed PostgreSQL and Redis; narrow it to where yours are. */
const stores: INetworkPolicyPeer = { ipBlock: { cidr: '10.0.0.0/8' } };
const outside: INetworkPolicyPeer = {
  ipBlock: { cidr: '0.0.0.0/0', except: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'] },
};
const ingressController: INetworkPolicyPeer = {
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress-nginx' } },
};

/** Who may call a host, and what it may reach. */
function edges({ name, port, modules, calls, isFrontDoor }: ClusterHost, all: ClusterHost[]) {
  const callers = all.filter((other) =>
    other.calls.some((module) => other.name !== name && !isFrontDoor && modules.includes(module)),
  );
  const answering = all.filter(
    (other) => !other.isFrontDoor && other.modules.some((module) => calls.includes(module)),
  );
  const mails = modules.some((module) => ['order', 'user'].includes(module));
  return policy(
    name,
    [
      ...(isFrontDoor ? [{ from: [ingressController, pods('web')], ports: tcp(port) }] : []),
      ...(callers.length > 0
        ? [{ from: callers.map((caller) => pods(caller.name)), ports: tcp(port) }]
        : []),
    ],
    [
      ...answering.map((other) => ({ to: [pods(other.name)], ports: tcp(other.port) })),
      { to: [stores], ports: [...tcp(5432), ...tcp(6379)] },
      ...(mails ? [{ to: [stores, outside], ports: tcp(587) }] : []),
      ...(modules.includes('order') ? [{ to: [outside], ports: tcp(443) }] : []),
    ],
  );
}

type Rules = NonNullable<INetworkPolicy['spec']>;

const policy = (
  name: string,
  ingress: NonNullable<Rules['ingress']>,
  egress: NonNullable<Rules['egress']>,
): INetworkPolicy => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: named(name),
  spec: { podSelector: selector(name), policyTypes: ['Ingress', 'Egress'], ingress, egress },
});

/** Nothing goes anywhere but by the policies beside this one; names are looked up by all. */
export function network(frontDoor: string): INetworkPolicy[] {
  const everybody: Rules = { podSelector: {}, policyTypes: ['Ingress', 'Egress'] };
  return [
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'default-deny' },
      spec: everybody,
    },
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'names' },
      spec: {
        podSelector: {},
        policyTypes: ['Egress'],
        egress: [
          {
            to: [
              {
                namespaceSelector: {
                  matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' },
                },
                podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
              },
            ],
            ports: [{ protocol: 'UDP', port: 53 }, ...tcp(53)],
          },
        ],
      },
    },
    policy(
      'web',
      [{ from: [ingressController], ports: tcp(webPort) }],
      [{ to: [pods(frontDoor)], ports: tcp(frontDoorPort) }],
    ),
    policy('migrate', [], [{ to: [stores], ports: tcp(5432) }]),
  ];
}

/** Browsers speak to the web server alone; providers send their messages to the front door. */
export const ingress: IIngress = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'shop' },
  spec: {
    ingressClassName: 'nginx',
    tls: [{ hosts: ['shop.example'], secretName: 'shop-certificate' }],
    rules: [
      {
        host: 'shop.example',
        http: {
          paths: [
            {
              path: '/webhooks/',
              pathType: 'Prefix',
              backend: { service: { name: 'front-door', port: { number: frontDoorPort } } },
            },
            {
              path: '/',
              pathType: 'Prefix',
              backend: { service: { name: 'web', port: { number: webPort } } },
            },
          ],
        },
      },
    ],
  },
};

/** Runs before the hosts of a release; its name carries the version because a job is never changed. */
export const migration: IJob = {
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: named(`migrate-${VERSION.replaceAll('.', '-')}`),
  spec: {
    backoffLimit: 3,
    activeDeadlineSeconds: 600,
    ttlSecondsAfterFinished: 86_400,
    template: {
      metadata: { labels: labelsOf('migrate') },
      spec: podSpec(
        {
          name: 'migrate',
          image: `${REGISTRY}/migrate:${VERSION}`,
          args: ['main.mjs', 'catalogue'],
          envFrom: [{ secretRef: { name: 'migrate-secrets' } }],
          resources: {
            requests: { cpu: '100m', memory: '256Mi' },
            limits: { cpu: '1', memory: '512Mi' },
          },
        },
        { restartPolicy: 'OnFailure' },
      ),
    },
  },
};
