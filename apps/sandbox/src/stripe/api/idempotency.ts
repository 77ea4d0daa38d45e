import { createHash } from 'node:crypto';
import type { Emulator } from '../emulator.ts';
import type { Occasion } from '../operations/record-event.ts';
import type { AnswerRecord, Change, Subject } from '../records.ts';
import { invalidRequest, keyInUse, keyReused } from './api-error.ts';

/** Stripe forgets a key after a day: https://docs.stripe.com/api/idempotent_requests */
const rememberedSeconds = 24 * 60 * 60;
const keyLengthMax = 255;

export interface WriteRequest {
  idempotencyKey: string | null;
  /** Method, path and parameters: what must be equal when the key comes again. */
  fingerprint: string;
  requestId: string;
}

export interface Answer {
  subject: Subject;
  /** The id of the request that was carried out, when this one repeats it. */
  originalRequestId: string | null;
}

export type Decide = (occasion: Occasion) => { subject: Subject; changes: Change[] };

/** Carries out writes once per idempotency key. */
export interface Idempotency {
  /**
   * @param beforehand awaited while the key is taken: a second request in that time gets 409.
   * @param decide what to change; an error it throws is not remembered, since nothing happened.
   */
  run(request: WriteRequest, beforehand: () => Promise<void>, decide: Decide): Promise<Answer>;
}

export function createIdempotency(emulator: Emulator): Idempotency {
  const inFlight = new Set<string>();

  async function run(
    request: WriteRequest,
    beforehand: () => Promise<void>,
    decide: Decide,
  ): Promise<Answer> {
    const key = request.idempotencyKey;
    if (key === null) {
      await beforehand();
      return carryOut(request, decide);
    }
    if (key.length > keyLengthMax)
      throw invalidRequest('Idempotency keys hold up to 255 characters.');
    if (inFlight.has(key)) throw keyInUse();
    const remembered = recall(key);
    if (remembered) return repeat(remembered, request);
    inFlight.add(key);
    try {
      await beforehand();
      return carryOut(request, decide);
    } finally {
      inFlight.delete(key);
    }
  }

  function recall(key: string): AnswerRecord | undefined {
    const answer = emulator.ledger.of.answer.get(key);
    const isFresh = answer && answer.createdAt + rememberedSeconds > emulator.now() / 1000;
    return isFresh ? answer : undefined;
  }

  function carryOut(request: WriteRequest, decide: Decide): Answer {
    const occasion = emulator.occasion(request);
    const { subject, changes } = decide(occasion);
    emulator.apply([...changes, ...remember(request, subject, occasion)]);
    return { subject, originalRequestId: null };
  }

  return { run };
}

function repeat(remembered: AnswerRecord, request: WriteRequest): Answer {
  if (remembered.fingerprint !== request.fingerprint) throw keyReused();
  return { subject: remembered.subject, originalRequestId: remembered.requestId };
}

function remember(request: WriteRequest, subject: Subject, { nowMs }: Occasion): Change[] {
  const { idempotencyKey, fingerprint, requestId } = request;
  if (idempotencyKey === null) return [];
  const createdAt = Math.floor(nowMs / 1000);
  return [
    {
      kind: 'answer',
      record: { id: idempotencyKey, createdAt, fingerprint, requestId, subject },
    },
  ];
}

/** The same for the same request, whatever the order of its form-encoded parameters. */
export function fingerprintOf(method: string, path: string, encoded: string): string {
  const parameters = encoded.split('&').sort().join('&');
  return createHash('sha256').update(`${method} ${path} ${parameters}`).digest('base64url');
}
