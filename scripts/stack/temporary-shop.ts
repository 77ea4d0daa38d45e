import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withoutLimits } from './environment.ts';
import { freePorts } from './ports.ts';
import { startStack, type Stack, type StackOptions } from './stack.ts';

export type TemporaryShopOptions = Omit<StackOptions, 'ports' | 'dataDir'>;

/** A whole shop on free ports with data of its own and no limits, since everybody comes from one address. */
export async function openTemporaryShop(options: TemporaryShopOptions): Promise<Stack> {
  const dataDir = await mkdtemp(join(tmpdir(), 'harness-hero-shop-'));
  const clear = () => rm(dataDir, { recursive: true, force: true });
  try {
    const given = { ...withoutLimits, ...options.given };
    const stack = await startStack({ ...options, ports: await freePorts(), dataDir, given });
    return {
      ...stack,
      stop: async () => {
        await stack.stop();
        await clear();
      },
    };
  } catch (error) {
    await clear();
    throw error;
  }
}
