/** Changes how the payment sandbox behaves, e.g. `{ duplicate: 3 }`. Throws where it does not know what is meant. */
export async function setFaults(
  stripeUrl: string,
  faults: object,
  ask: typeof fetch = fetch,
): Promise<void> {
  const response = await ask(`${stripeUrl}/_sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  });
  if (!response.ok) throw new Error(await response.text());
}
