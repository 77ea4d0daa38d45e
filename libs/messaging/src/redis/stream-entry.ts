import { envelopeSchema, type Envelope } from '../envelope.ts';

/** One entry carries several events, so that few commands move many of them. */
export interface StreamEntry {
  /** Field names and values, as Redis takes them. */
  fields: string[];
  eventCount: number;
}

const eventsMax = 100;
/** An event that is larger by itself is an entry of its own. */
const lengthMax = 64 * 1024;
const batchLengthMax = 1024 * 1024;

/** Packs events into entries, in order: all of them, or as many as are sensible at once. */
export function packEntries(batch: readonly Envelope[]): StreamEntry[] {
  const entries: StreamEntry[] = [];
  let names = new Set<string>();
  let events: string[] = [];
  let length = 0;
  let batchLength = 0;
  const close = () => {
    if (events.length === 0) return;
    const fields = ['names', [...names].join(' '), 'events', `[${events.join(',')}]`];
    entries.push({ fields, eventCount: events.length });
    names = new Set();
    events = [];
    length = 0;
  };
  for (const envelope of batch) {
    const event = JSON.stringify(envelope);
    if (batchLength > 0 && batchLength + event.length > batchLengthMax) break;
    if (events.length === eventsMax || length + event.length > lengthMax) close();
    names.add(envelope.name);
    events.push(event);
    length += event.length;
    batchLength += event.length;
  }
  close();
  return entries;
}

export interface UnpackedEntry {
  envelopes: Envelope[];
  /** What is not an event. */
  strays: unknown[];
}

/** Takes the wanted events out of an entry, whoever wrote it. */
export function unpackEntry(
  fields: readonly string[],
  wantedNames: readonly string[],
): UnpackedEntry {
  const names = fieldOf(fields, 'names')?.split(' ');
  const events = parseList(fieldOf(fields, 'events'));
  if (!names || !events) return { envelopes: [], strays: [fields] };
  if (!names.some((name) => wantedNames.includes(name))) return { envelopes: [], strays: [] };
  const strays: unknown[] = [];
  const envelopes = events.flatMap((event) => {
    const read = envelopeSchema.safeParse(event);
    if (read.success) return wantedNames.includes(read.data.name) ? [read.data] : [];
    strays.push(event);
    return [];
  });
  return { envelopes, strays };
}

function fieldOf(fields: readonly string[], name: string): string | undefined {
  const index = fields.findIndex((field, at) => at % 2 === 0 && field === name);
  return index < 0 ? undefined : fields[index + 1];
}

function parseList(text: string | undefined): unknown[] | undefined {
  try {
    const list: unknown = JSON.parse(text ?? '');
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}
