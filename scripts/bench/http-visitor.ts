import { Pool } from 'undici';

/**
 * A lean client for load: one connection pool, its own cookies, tRPC over plain HTTP. The generator
 * shares two cores with what it measures, so it must cost little.
 */
export interface HttpVisitor {
  query: (path: string, input?: unknown) => Promise<unknown>;
  mutate: (path: string, input: unknown) => Promise<unknown>;
  /** The raw answer to a query, for the bare twin. */
  rawQuery: (path: string, input?: unknown) => Promise<string>;
  /** What it was given to be known again: `name=value`. */
  cookie: () => string;
}

const pools = new Map<string, Pool>();

export function createHttpVisitor(url: string): HttpVisitor {
  const pool = pools.get(url) ?? new Pool(url, { connections: 32 });
  pools.set(url, pool);
  let cookie = '';
  const send = async (method: 'GET' | 'POST', path: string, body: string | null) => {
    const headers = { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) };
    const answer = await pool.request({ path, method, body, headers });
    const given = answer.headers['set-cookie'];
    if (given && !cookie)
      cookie = String(Array.isArray(given) ? given[0] : given).split(';', 1)[0] ?? '';
    const text = await answer.body.text();
    if (answer.statusCode !== 200)
      throw new Error(`${path} answered ${answer.statusCode}: ${text.slice(0, 300)}`);
    return text;
  };
  const dataOf = (text: string) => (JSON.parse(text) as { result: { data: unknown } }).result.data;
  const rawQuery = (path: string, input?: unknown) =>
    send(
      'GET',
      `/trpc/${path}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
      null,
    );
  return {
    rawQuery,
    cookie: () => cookie,
    query: async (path, input) => dataOf(await rawQuery(path, input)),
    mutate: async (path, input) =>
      dataOf(await send('POST', `/trpc/${path}`, JSON.stringify(input))),
  };
}
