import { z } from 'zod';
import type { Envelope } from './envelope.ts';
import type { EventDefinition } from './event-definition.ts';

/** The event cannot be read by this code; it is parked until code that can is deployed. */
export class UnreadableEventError extends Error {
  readonly code = 'EVENT_UNREADABLE';
}

/** Its name or version is not known here; in the middle of an upgrade newer code beside us may know it. */
export class UnknownEventError extends UnreadableEventError {}

/**
 * Reads an envelope's payload with the definition of its name and version.
 * @throws UnknownEventError for an unknown name or version
 * @throws UnreadableEventError for a payload that does not fit
 */
export function readEvent(envelope: Envelope, definitions: readonly EventDefinition[]): Envelope {
  const { name, version } = envelope;
  const definition = definitions.find((known) => known.name === name && known.version === version);
  if (!definition) {
    throw new UnknownEventError(`No definition of ${name} version ${version}`);
  }
  const payload = definition.schema.safeParse(envelope.payload);
  if (!payload.success) {
    throw new UnreadableEventError(
      `The payload of ${name} version ${version} does not fit: ${z.prettifyError(payload.error)}`,
    );
  }
  return { ...envelope, payload: payload.data };
}
