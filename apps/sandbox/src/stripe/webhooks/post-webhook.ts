const timeoutMs = 10_000;

/** Answers are thrown away, but reading a short one to its end lets the connection be used again. */
const answerBytesMax = 64 * 1024;

export interface WebhookAnswer {
  isAcknowledged: boolean;
  /** The status, or why there was no answer. */
  summary: string;
}

/**
 * Sends one webhook and never throws: whatever goes wrong is the answer's summary. A redirect is a
 * refusal, as at Stripe.
 * @param stop aborts the sending when the sandbox closes.
 */
export async function postWebhook(
  url: string,
  payload: string,
  signature: string,
  stop: AbortSignal,
): Promise<WebhookAnswer> {
  const attempt = new AbortController();
  const abort = () => attempt.abort(new Error('no answer in time'));
  const timer = setTimeout(abort, timeoutMs).unref();
  stop.addEventListener('abort', abort, { once: true });
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': signature,
        'user-agent': 'Stripe/1.0 (sandbox)',
      },
      body: payload,
      redirect: 'manual',
      signal: attempt.signal,
    });
    await discard(response);
    return { isAcknowledged: response.ok, summary: String(response.status) };
  } catch (error) {
    return { isAcknowledged: false, summary: reasonOf(error) };
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', abort);
  }
}

async function discard({ body }: Response): Promise<void> {
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += (chunk as Uint8Array).byteLength;
    // Leaving the loop cancels the rest.
    if (bytes > answerBytesMax) return;
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  const { code, message } = cause as { code?: string; message?: string };
  return code ?? message ?? 'failed';
}
