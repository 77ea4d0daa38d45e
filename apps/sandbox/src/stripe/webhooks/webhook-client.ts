import http from 'node:http';
import https from 'node:https';

const timeoutMs = 10_000;

/** Answers are thrown away; one that goes on beyond this is cut off. */
const answerBytesMax = 64 * 1024;

export interface WebhookAnswer {
  isAcknowledged: boolean;
  /** The status, or why there was no answer. */
  summary: string;
}

/** Sends webhooks over connections that stay open. */
export interface WebhookClient {
  /**
   * Sends one webhook and never throws: whatever goes wrong is the answer's summary. Redirects are not
   * followed, as at Stripe.
   */
  post(url: string, payload: string, signature: string): Promise<WebhookAnswer>;
  /** Breaks off what is under way. */
  close(): void;
}

/** @param concurrencyMax connections at once; further sendings wait for one. */
export function createWebhookClient(concurrencyMax: number): WebhookClient {
  const options = { keepAlive: true, maxSockets: concurrencyMax };
  const plain = new http.Agent(options);
  const secure = new https.Agent(options);
  const underWay = new Set<http.ClientRequest>();

  function post(url: string, payload: string, signature: string): Promise<WebhookAnswer> {
    return new Promise((resolve) => {
      const [send, agent] = url.startsWith('https:')
        ? [https.request, secure]
        : [http.request, plain];
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(payload),
        'stripe-signature': signature,
        'user-agent': 'Stripe/1.0 (sandbox)',
      };
      const request = send(url, { method: 'POST', agent, headers });
      const timer = setTimeout(() => request.destroy(new Error('no answer in time')), timeoutMs);
      const settle = (answer: WebhookAnswer) => {
        clearTimeout(timer);
        underWay.delete(request);
        resolve(answer);
      };
      underWay.add(request);
      request.on('response', (response) => discard(response, settle));
      request.on('error', (error) => settle(failure(error)));
      request.end(payload);
    });
  }

  function close(): void {
    for (const request of underWay) request.destroy(new Error('the sandbox closes'));
    plain.destroy();
    secure.destroy();
  }

  return { post, close };
}

/** Reads an answer to its end, so that its connection can be used again. */
function discard(response: http.IncomingMessage, settle: (answer: WebhookAnswer) => void): void {
  const { statusCode = 0 } = response;
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > answerBytesMax) response.destroy();
  });
  response.on('error', () => undefined);
  response.on('close', () =>
    settle({ isAcknowledged: statusCode >= 200 && statusCode < 300, summary: String(statusCode) }),
  );
}

function failure(error: NodeJS.ErrnoException): WebhookAnswer {
  return { isAcknowledged: false, summary: error.code ?? error.message };
}
