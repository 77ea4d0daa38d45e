import { join } from 'node:path';
import { ESLint } from 'eslint';
import { repositoryDir } from './stack/repository.ts';

/** Imports that the architecture forbids, each as if it stood in a real file of that project. */
const plantedViolations = [
  {
    name: 'a module imports the inside of a neighbour',
    file: 'libs/modules/order/src/order.module.ts',
    code: "import { builderModule } from '@pet/builder';\nexport const planted = builderModule;\n",
  },
  {
    name: 'the web app imports a module',
    file: 'apps/web/src/paths.ts',
    code: "import { orderModule } from '@pet/order';\nexport const planted = orderModule;\n",
  },
  {
    name: 'the domain imports the platform',
    file: 'libs/domain/src/user/index.ts',
    code: "import { transact } from '@pet/database';\nexport const planted = transact;\n",
  },
  {
    name: 'the rpc library imports the host',
    file: 'libs/rpc/src/index.ts',
    code: "import { createService } from '@pet/host';\nexport const planted = createService;\n",
  },
] as const;

export interface PlantedViolation {
  name: string;
  isCaught: boolean;
}

const gates = ['@nx/enforce-module-boundaries', 'no-restricted-imports'];

/** Lints each planted violation and tells whether the boundary rules refused it. Needs a warm Nx graph. */
export async function findPlantedViolations(): Promise<PlantedViolation[]> {
  const eslint = new ESLint({ cwd: repositoryDir });
  return Promise.all(
    plantedViolations.map(async ({ name, file, code }) => {
      const [result] = await eslint.lintText(code, { filePath: join(repositoryDir, file) });
      const isCaught = result?.messages.some(({ ruleId }) => gates.includes(ruleId ?? '')) ?? false;
      return { name, isCaught };
    }),
  );
}
