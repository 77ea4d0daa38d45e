import { callSigner, guestIdFromToken, keyRingFrom } from '@pet/host';
import { defaultConfig } from '@pet/domain/builder';
import { catalogueV2 } from '@pet/domain/builder/data';
import type { ModuleName } from '@pet/rpc';
import { Pool } from 'undici';
import { createHttpVisitor } from '../http-visitor.ts';

export const config = defaultConfig('dog', catalogueV2);
export const destination = { countryCode: 'DE', regionCode: null };

/** A guest with a design and a cart, who asks as a browser does, or a service as the front door would. */
export interface Buyer {
  asBrowser: (url: string, question: string) => Promise<void>;
  asFrontDoor: (url: string, question: string, module: ModuleName) => Promise<void>;
}

const pools = new Map<string, Pool>();

export async function createBuyer(backendUrl: string, keysFile: string): Promise<Buyer> {
  const visitor = createHttpVisitor(backendUrl);
  const design = (await visitor.mutate('builder.designs.create', { config })) as {
    version: { id: string };
  };
  await visitor.mutate('order.cart.addLine', { versionId: design.version.id });
  const cookie = visitor.cookie();
  const sign = callSigner(keyRingFrom(keysFile, () => {}));
  const guestId = guestIdFromToken(cookie.slice(cookie.indexOf('=') + 1));
  const identity = {
    actor: { kind: 'guest' as const, guestId },
    caller: null,
    client: { ip: '127.0.0.1' },
  };
  return {
    asBrowser: (url, question) => ask(url, question, { cookie }),
    asFrontDoor: async (url, question, module) =>
      ask(url, question, { authorization: `Bearer ${await sign(module, identity)}` }),
  };
}

async function ask(url: string, question: string, headers: Record<string, string>): Promise<void> {
  const pool = pools.get(url) ?? new Pool(url, { connections: 32 });
  pools.set(url, pool);
  const answer = await pool.request({ path: `/trpc/${question}`, method: 'GET', headers });
  const text = await answer.body.text();
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${text.slice(0, 300)}`);
}
