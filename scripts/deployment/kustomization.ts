import { stringify } from 'yaml';
import {
  host,
  ingress,
  migration,
  namespace,
  network,
  settings,
  web,
  type Manifest,
} from './kubernetes.ts';
import { hostsIn, type Overlay } from './kubernetes-hosts.ts';

export const overlays: Overlay[] = ['monolith', 'hybrid', 'microservices'];

/** Every file below `k8s/` with its content. */
export function kubernetesFiles(): Map<string, string> {
  const files = new Map<string, string>();
  const put = (folder: string, resources: Record<string, readonly Manifest[]>, more: object) => {
    for (const [name, manifests] of Object.entries(resources))
      files.set(`${folder}/${name}.yaml`, page(manifests));
    const names = Object.keys(resources).map((name) => `${name}.yaml`);
    files.set(`${folder}/kustomization.yaml`, page([kustomization(names, more)]));
  };
  const base = { namespace: [namespace], settings: [settings], migrate: [migration], web };
  put('base', { ...base, ingress: [ingress] }, {});
  for (const overlay of overlays) {
    const hosts = hostsIn(overlay);
    const [frontDoor] = hosts;
    put(
      `overlays/${overlay}`,
      {
        network: network(frontDoor?.name ?? ''),
        ...Object.fromEntries(hosts.map((one) => [one.name, host(one, hosts)])),
      },
      { namespace: namespace.metadata?.name, base: '../../base' },
    );
  }
  return files;
}

function kustomization(names: string[], { base, ...more }: { base?: string; namespace?: string }) {
  return {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    ...more,
    resources: [...(base ? [base] : []), ...names],
  };
}

const NOTE = '# Made by `node scripts/manifests.ts`; a test keeps it in step.\n';

const page = (documents: readonly object[]): string =>
  NOTE +
  documents
    .map((document) => stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 }))
    .join('---\n');
