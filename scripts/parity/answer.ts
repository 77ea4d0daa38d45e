/** What came back, in the parts that are compared. */
export interface Answer {
  status: number;
  headers: Headers;
  body: string;
}

const STREAM_MS = 3_000;
/** Of a live screen: that it is connected, and how things stand. */
const STREAM_PARTS = 2;

/** Reads an answer to its end; of an event stream that goes on only the beginning. */
export async function readAnswer(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const isStream = headers.get('content-type')?.startsWith('text/event-stream');
  const body = isStream ? await beginningOf(response) : await response.text();
  return { status, headers, body };
}

async function beginningOf({ body }: Response): Promise<string> {
  if (!body) return '';
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const tooLong = setTimeout(() => void reader.cancel(), STREAM_MS);
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    text += value ?? '';
    if (done || text.split('\n\n').length > STREAM_PARTS) break;
  }
  clearTimeout(tooLong);
  await reader.cancel();
  return text;
}

/** The answer as one value, each part at a place of its own. */
export const valueOf = ({ status, headers, body }: Answer) => ({
  status,
  headers: {
    ...Object.fromEntries([...headers].filter(([name]) => name !== 'set-cookie')),
    'set-cookie': Object.fromEntries(headers.getSetCookie().map(cookieOf)),
  },
  body: bodyOf(body),
});

function cookieOf(line: string) {
  const [pair = '', ...attributes] = line.split('; ');
  const [name = '', ...value] = pair.split('=');
  return [name, { value: value.join('='), attributes: attributes.toSorted() }] as const;
}

/** JSON as a value; a streamed batch in the order of its calls; of other texts the lines, those of JSON as values. */
function bodyOf(text: string): unknown {
  const whole = parsed(text);
  if (whole !== undefined) return whole;
  const lines = text.split('\n').map((line) => parsed(line.replace(/^data: /, '')) ?? line);
  return isStreamedBatch(lines) ? streamedBatch(lines) : lines;
}

/** A value, and where in it what comes later has to stand: `null` for in its place. */
type Encoded = [[unknown] | [], ...[key: string | null, type: number, part: number][]];
type StreamedBatch = [head: Record<string, Encoded>, ...rest: unknown[]];

const isStreamedBatch = (lines: unknown[]): lines is StreamedBatch =>
  typeof lines[0] === 'object' && lines[0] !== null && '0' in lines[0];

/** Parts come as each is ready, and are numbered as they come: https://trpc.io/docs/client/links/httpBatchStreamLink */
function streamedBatch([head, ...rest]: StreamedBatch): unknown[] {
  const parts = new Map(
    rest.filter(Array.isArray).map((part) => [part[0] as number, part.slice(1) as unknown[]]),
  );
  const decoded = ([[value], ...later]: Encoded): unknown => {
    let whole = value;
    for (const [key, , number] of later) {
      const [status, content] = parts.get(number) ?? [];
      const inner = status === 0 ? decoded(content as Encoded) : { status, content };
      if (key === null) whole = inner;
      else whole = { ...(whole as object), [key]: inner };
    }
    return whole;
  };
  return Object.values(head).map(decoded);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
