/** Writes `k8s/` from what the modules need and the processes listen on: `node scripts/manifests.ts`. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { kubernetesFiles } from './deployment/kustomization.ts';
import { repositoryDir } from './stack/repository.ts';

const folder = join(repositoryDir, 'k8s');
await rm(folder, { recursive: true, force: true });
for (const [name, content] of kubernetesFiles()) {
  const file = join(folder, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
console.log('k8s/ is written');
