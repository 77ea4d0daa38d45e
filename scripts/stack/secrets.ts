import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Secrets of one local installation: made once, kept beside its data, never the same on two machines. */
export interface StackSecrets {
  databasePassword: string;
  authSecret: string;
  stripeSecretKey: string;
  stripeWebhookSecret: string;
}

export async function localSecrets(dataDir: string): Promise<StackSecrets> {
  const file = join(dataDir, 'secrets.json');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept) return JSON.parse(kept) as StackSecrets;
  const secrets: StackSecrets = {
    databasePassword: word(),
    authSecret: word(),
    stripeSecretKey: `sk_test_${word()}`,
    stripeWebhookSecret: `whsec_${word()}`,
  };
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

const word = (): string => randomBytes(24).toString('hex');
