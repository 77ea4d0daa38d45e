/** Pays at the payment sandbox as its page does. `card` is a test card, e.g. `4242424242424242`. */
export async function payAtSandbox(
  stripeUrl: string,
  paymentUrl: string,
  card = '4242424242424242',
  ask: typeof fetch = fetch,
): Promise<void> {
  const sessionId = new URL(paymentUrl).pathname.split('/').at(-1);
  const response = await ask(`${stripeUrl}/_sandbox/sessions/${sessionId}/pay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ card }),
  });
  if (!response.ok) throw new Error(`The payment was refused: ${await response.text()}`);
}
