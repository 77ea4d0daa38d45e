/** Records what the procedures promise to pages: `node scripts/client-contract.ts`. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { breaksBetween, clientContract, type ClientContract } from './api/client-contract.ts';
import { repositoryDir } from './stack/repository.ts';

const file = join(repositoryDir, 'libs/api/client-contract.json');

export const recordedContract = async (): Promise<ClientContract> =>
  JSON.parse(await readFile(file, 'utf8')) as ClientContract;

/** Throws where pages that are open would break and the number of the contract is still the same. */
export function assertMayRecord(before: ClientContract, now: ClientContract): void {
  const breaks = breaksBetween(before, now);
  if (breaks.length === 0 || now.version > before.version) return;
  throw new Error(
    `Pages that are open would break:\n  ${breaks.join('\n  ')}\n` +
      'Keep the old beside the new. Once pages without it are released, and send a CLIENT_CONTRACT of their own, ' +
      'raise CLIENT_CONTRACT_MIN in libs/rpc/src/client-contract.ts to have the older ones reloaded.',
  );
}

if (import.meta.main) {
  const now = await clientContract();
  const before = await recordedContract().catch(() => null);
  if (before) assertMayRecord(before, now);
  await writeFile(file, await format(JSON.stringify(now), { parser: 'json', printWidth: 100 }));
}
