/** Calls of a module that each process has answered, from its metrics; outlives restarts. */
export function answeredCalls(module: string) {
  const seen = new Map<string, { former: number; last: number }>();
  const line = new RegExp(
    `^hh_rpc_duration_seconds_count\\{.*procedure="${module}\\..*\\} (\\d+)$`,
    'gm',
  );
  return async (url: string): Promise<number> => {
    const known = seen.get(url) ?? { former: 0, last: 0 };
    seen.set(url, known);
    const text = await fetch(`${url}/metrics`)
      .then((answer) => answer.text())
      .catch(() => null);
    if (text === null) return known.former + known.last;
    const now = [...text.matchAll(line)].reduce((sum, [, count]) => sum + Number(count), 0);
    // A process that began anew counts from zero.
    if (now < known.last) known.former += known.last;
    known.last = now;
    return known.former + known.last;
  };
}
