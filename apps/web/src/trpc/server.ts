import 'server-only';
import { createApiClient, type ApiClient } from '@pet/api';
import { cookies, headers } from 'next/headers';
import { environment } from '#web/environment.ts';

const ANSWER_TIMEOUT_MS = 8_000;

const fetchInTime: typeof fetch = (input, init) =>
  fetch(input, { ...init, cache: 'no-store', signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });

/** Calls the API on behalf of the visitor whose request is being rendered. */
export function visitorApi(): ApiClient {
  return createApiClient({
    url: environment().frontDoorUrl,
    fetch: fetchInTime,
    headers: async () => {
      const [jar, incoming] = await Promise.all([cookies(), headers()]);
      return {
        'x-hh-client': 'web-server',
        ...forwarded('cookie', jar.toString()),
        ...forwarded('x-forwarded-for', incoming.get('x-forwarded-for')),
        ...forwarded('user-agent', incoming.get('user-agent')),
      };
    },
  });
}

/** Calls the API as nobody in particular: for what is the same for everyone. */
export const publicApi = (): ApiClient =>
  createApiClient({
    url: environment().frontDoorUrl,
    fetch: fetchInTime,
    headers: () => ({ 'x-hh-client': 'web-server' }),
  });

const forwarded = (name: string, value: string | null): Record<string, string> =>
  value ? { [name]: value } : {};
