import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Auth } from './auth.ts';

export interface Forwarding {
  auth: Pick<Auth, 'handler'>;
  /** The shop's public address. */
  webUrl: string;
}

/** Lets Better Auth handle a request whose body was checked. Throws for what it did not foresee. */
export async function askAuth(
  request: FastifyRequest,
  body: object | null,
  { auth, webUrl }: Forwarding,
): Promise<Response> {
  const response = await auth.handler(webRequest(request, body, webUrl));
  if (response.status >= 500 && response.status !== 503) {
    const { method, routeOptions } = request;
    throw new Error(`Better Auth answered ${response.status} to ${method} ${routeOptions.url}`);
  }
  return response;
}

function webRequest(request: FastifyRequest, body: object | null, webUrl: string): Request {
  const { cookie, origin } = request.headers;
  const headers = new Headers({
    'content-type': 'application/json',
    'x-client-address': request.ip,
    'user-agent': request.headers['user-agent'] ?? '',
    // A browser always names the origin of a POST, and the host has refused foreign ones by now;
    // programs that name none may hold a cookie too.
    origin: origin ?? new URL(webUrl).origin,
  });
  if (cookie !== undefined) headers.set('cookie', cookie);
  return new Request(new URL(request.url, webUrl), {
    method: request.method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

/** Answers as Better Auth does. */
export async function sendAuthAnswer(
  reply: FastifyReply,
  response: Response,
): Promise<FastifyReply> {
  const location = response.headers.get('location');
  if (location) void reply.header('location', location);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) void reply.header('set-cookie', cookies);
  return reply.code(response.status).send(await answerOf(response));
}

/** The session token travels in its HttpOnly cookie only, where no script can read it. */
async function answerOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return {};
  const answer = JSON.parse(text) as Record<string, unknown>;
  delete answer['token'];
  return answer;
}
