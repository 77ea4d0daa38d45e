import { randomBytes, randomInt } from 'node:crypto';
import type { PlainAnswer, PlainRequest } from '@pet/testing/module';

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  /** `Set-Cookie` lines. */
  cookies: string[];
  headers: Record<string, unknown>;
}

/** What a person's browser does: keeps cookies, names its origin, comes from one address. */
export interface Browser {
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
  get(path: string): Promise<Answer>;
  cookieHeader(): string;
  setCookie(name: string, value: string): void;
  /** Lets the browser be the guest that the shop made of it earlier. */
  beGuest(): void;
}

export function openBrowser(ask: (request: PlainRequest) => Promise<PlainAnswer>): Browser {
  const cookies = new Map<string, string>();
  const address = `198.51.${randomInt(256)}.${randomInt(256)}`;
  const cookieHeader = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  const send = async (
    method: 'GET' | 'POST',
    url: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const cookie = cookieHeader();
    const json = body ? { 'content-type': 'application/json' } : {};
    const answer = await ask({
      method,
      path: url,
      headers: { 'x-forwarded-for': address, ...(cookie ? { cookie } : {}), ...json, ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const lines = answer.headers.getSetCookie();
    for (const line of lines) keep(cookies, line);
    return {
      status: answer.status,
      body: answer.body ? (JSON.parse(answer.body) as Record<string, unknown>) : {},
      cookies: lines,
      headers: Object.fromEntries(answer.headers),
    };
  };

  return {
    post: (path, body, headers) => send('POST', path, body, headers),
    get: (path) => send('GET', path),
    cookieHeader,
    setCookie: (name, value) => void cookies.set(name, value),
    beGuest: () => void cookies.set('hh_guest', randomBytes(32).toString('base64url')),
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';', 1);
  const separator = pair.indexOf('=');
  const name = pair.slice(0, separator);
  if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
  else cookies.set(name, pair.slice(separator + 1));
}
