import { environment } from '#web/environment.ts';

/** They concern one connection, and the one to the front door has its own. */
const HOP_HEADERS = [
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** The client's own claims; the web server itself tells where a call comes from, in `X-Forwarded-For`. */
const CLAIM_HEADERS = ['forwarded', 'x-real-ip', 'true-client-ip', 'cf-connecting-ip'];

const CLIENT_LEFT = 499;
const RECONNECT_MS = 2000;

/**
 * Hands an API or sign-in call to the front door, so that browsers know one origin only. Both bodies are
 * streamed, and a browser that leaves ends the call there too. Next's own rewrites are of no use here: one
 * from the proxy tells the front door's address to browsers, one from the settings fixes it at the build.
 */
export async function passOn(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const call: RequestInit & { duplex: 'half' } = {
    method: request.method,
    headers: passedHeaders(request.headers),
    body: request.body,
    duplex: 'half',
    redirect: 'manual',
    cache: 'no-store',
    signal: request.signal,
  };
  try {
    const answer = await fetch(new URL(`${pathname}${search}`, environment().frontDoorUrl), call);
    return new Response(answer.body, {
      status: answer.status,
      headers: withoutHops(answer.headers),
    });
  } catch (error) {
    if (request.signal.aborted) return new Response(null, { status: CLIENT_LEFT });
    // eslint-disable-next-line no-console -- the web server's log is its standard error
    console.error('The front door does not answer:', error);
    return unanswered(request);
  }
}

function passedHeaders(incoming: Headers): Headers {
  const headers = withoutHops(incoming);
  for (const name of CLAIM_HEADERS) headers.delete(name);
  // The web server compresses for the browser; over the short way in between it would only cost time.
  headers.set('accept-encoding', 'identity');
  return headers;
}

function withoutHops(given: Headers): Headers {
  const headers = new Headers(given);
  for (const name of HOP_HEADERS) headers.delete(name);
  return headers;
}

/** An event source that meets an error gives up for good; one that is told to retry comes back. */
function unanswered(request: Request): Response {
  if (request.headers.get('accept')?.includes('text/event-stream')) {
    return new Response(`retry: ${RECONNECT_MS}\n\n`, {
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform' },
    });
  }
  return new Response('The workshop cannot be reached right now.', { status: 502 });
}
