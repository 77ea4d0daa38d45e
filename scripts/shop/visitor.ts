import { createApiClient, type ApiClient } from '@pet/api';

/** Somebody in the shop: an API client that keeps its cookies as a browser does. */
export interface Visitor {
  api: ApiClient;
  signIn: (email: string, password: string) => Promise<void>;
  cookie: () => string;
  /** `fetch` with this visitor's cookies. */
  browse: typeof fetch;
}

/** @param ask carries the requests; the network's own `fetch` by default */
export function createVisitor(url: string, ask: typeof fetch = fetch): Visitor {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';', 1);
      const separator = pair.indexOf('=');
      cookies.set(pair.slice(0, separator), pair.slice(separator + 1));
    }
    return response;
  };
  const browse: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    if (cookies.size > 0) headers.set('cookie', cookie());
    return keep(await ask(input, { ...init, headers }));
  };
  return {
    api: createApiClient({ url, fetch: browse }),
    cookie,
    browse,
    signIn: async (email, password) => {
      const response = await browse(`${url}/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      });
      if (!response.ok) throw new Error(`${email} could not sign in: ${await response.text()}`);
    },
  };
}
