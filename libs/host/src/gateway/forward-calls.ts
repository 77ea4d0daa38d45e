import {
  bodyBytesMaxAt,
  CALL_BUDGET_MS,
  callHeaders,
  isUnsent,
  LateAnswerError,
  moduleNames,
  noAnswer,
  prefixesOf,
  QUERY_TIMEOUT_MS,
  rpcErrors,
  SERVICE_HEADER,
  type AppError,
  type CallIdentity,
  type Elsewhere,
  type ModuleName,
  type Neighbour,
  type Placement,
} from '@pet/rpc';
import { errorCodes, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { IncomingHttpHeaders } from 'node:http';
import { isEventStream } from '../http/connections.ts';
import type { MakeContext } from '../http/context.ts';
import type { ModuleContract } from '../topology/contract-of.ts';
import { asked, isBatch, type Asked } from './asked.ts';
import { repeatableCalls } from './repeatable-calls.ts';

const WHOLE_BYTES_MAX = 256 * 1024;

declare module 'fastify' {
  interface FastifyRequest {
    /** What to tell when the service that should have answered gave no answer. */
    unreached: AppError | null;
  }
}

export interface ForwardOptions extends Elsewhere {
  /** The context of a call that came in here, with its actor. */
  makeContext: MakeContext;
  /** What the modules that are hosted here promise. */
  contracts: Record<string, ModuleContract>;
}

/**
 * Passes a request that is answered by one other process on to it, byte for byte, before its body is
 * understood here. What is answered here, or by several, goes on to the routes of this process.
 */
export function forwardCalls(app: FastifyInstance, options: ForwardOptions): void {
  const { placement, neighbourhood } = options;
  const areRepeatable = repeatableCalls(options.contracts);
  app.decorateRequest('unreached', null);
  app.addHook('preParsing', async (request, reply, payload) => {
    const question = asked(request);
    const [module] = question.modules;
    const isForOne = question.modules.length === 1 && question.isOfModulesAlone;
    // What one of our processes sends here is meant for this one.
    if (!module || !isForOne || request.signedCall) return payload;
    if (question.procedures && !holdsCalls(request)) return payload;
    const route = placement.routeOf(module);
    if (route.kind !== 'remote') return payload;
    const body = await readBody(request, payload).catch((error: unknown) => {
      // What is left of the body would be taken for the next request.
      void reply.header('connection', 'close');
      throw error;
    });
    const neighbour = neighbourhood.at(route.url);
    const mayRepeat = () =>
      request.method === 'GET'
        ? Promise.resolve(true)
        : areRepeatable(neighbour, {
            module,
            procedures: question.procedures,
            isBatch: isBatch(request),
            body,
          });
    const forwarding = { request, reply, module, neighbour, body, mayRepeat, options };
    const outcome = await forward(forwarding);
    if (outcome === 'answered') return reply;
    if (outcome === 'reader gone') return reply.hijack();
    request.log.warn({ err: outcome.error, module, url: route.url }, 'service gave no answer');
    if (route.orLocal && (isUnsent(outcome.error) || (await mayRepeat()))) {
      return bodyStream(body);
    }
    return refuseUnreached({ request, question, body, cause: outcome.error });
  });
}

const jsonType = /^application\/json\s*(;|$)/i;

/** A body of another kind is refused here, before its sender is taken for somebody who writes. */
const holdsCalls = ({ method, headers }: FastifyRequest): boolean =>
  method !== 'POST' || jsonType.test(headers['content-type'] ?? '');

/** Routes of modules that are not hosted here, so that limits and figures know them too. */
export function serveElsewhere(app: FastifyInstance, placement: Placement): void {
  const answer = async () => {
    throw rpcErrors.RPC_NEIGHBOUR_UNREACHED();
  };
  for (const module of moduleNames.filter((name) => !placement.isHosted(name))) {
    for (const prefix of prefixesOf(module)) {
      const options = { bodyLimit: bodyBytesMaxAt(prefix) };
      app.all(prefix, options, answer);
      app.all(`${prefix}/*`, options, answer);
    }
  }
}

interface Forwarding {
  request: FastifyRequest;
  reply: FastifyReply;
  module: ModuleName;
  neighbour: Neighbour;
  body: Buffer | null;
  /** Whether a second try does no harm although the first may have been worked on. */
  mayRepeat: () => Promise<boolean>;
  options: ForwardOptions;
}

type Answer = Awaited<ReturnType<Neighbour['request']>>;
type Outcome = 'answered' | 'reader gone' | { error: unknown };

async function forward(forwarding: Forwarding): Promise<Outcome> {
  const { request, reply, neighbour, body } = forwarding;
  const gone = new AbortController();
  // It closes after an answer too, and an abort makes errors, which are dear.
  const onClose = () => void (reply.raw.writableFinished || gone.abort());
  reply.raw.once('close', onClose);
  const isStream = isEventStream(request);
  const timeoutMs = request.method === 'GET' ? QUERY_TIMEOUT_MS : CALL_BUDGET_MS;
  neighbour.retries.earn();
  try {
    const headers = await requestHeaders(forwarding);
    if (!isStream) headers[callHeaders.budget] = String(timeoutMs);
    const ask = async () => {
      const answer = await neighbour.request({
        path: request.raw.url ?? '/',
        method: request.method,
        headers,
        body,
        timeoutMs,
        signal: gone.signal,
        isStream,
      });
      const payload = isShort(answer) ? await wholeBody(answer) : answer.body;
      return { ...answer, payload };
    };
    const answer = await ask().catch(async (error: unknown) => {
      if (gone.signal.aborted || !(await goesAgain(forwarding, error))) throw error;
      return ask();
    });
    void reply.code(answer.statusCode).headers(answerHeaders(answer.headers));
    void reply.send(answer.payload);
    return 'answered';
  } catch (error) {
    reply.raw.off('close', onClose);
    return gone.signal.aborted ? 'reader gone' : { error };
  }
}

/** Waiting for all of a short answer costs less than passing it on in pieces, and none breaks off. */
const isShort = ({ headers }: Answer): boolean =>
  Number(headers['content-length']) <= WHOLE_BYTES_MAX;

const wholeBody = async ({ body }: Answer): Promise<Buffer> => {
  const { buffer, byteOffset, byteLength } = await body.bytes();
  return Buffer.from(buffer, byteOffset, byteLength);
};

/** Another replica may serve what this one has not begun with, or what may be repeated. */
async function goesAgain({ neighbour, mayRepeat }: Forwarding, error: unknown): Promise<boolean> {
  if (error instanceof LateAnswerError || neighbour.breaker() !== 'closed') return false;
  return (isUnsent(error) || (await mayRepeat())) && neighbour.retries.spend();
}

const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
  'host',
  'content-length',
]);
/** Words about identity and way that only we may say. */
const ours = /^(authorization|forwarded|x-forwarded-.*|x-real-ip|x-hh-.*|x-user-.*)$/;

async function requestHeaders(forwarding: Forwarding): Promise<IncomingHttpHeaders> {
  const { request, module, options } = forwarding;
  const named = (request.headers.connection ?? '').toLowerCase().split(/\s*,\s*/);
  const kept = Object.entries(request.headers).filter(
    ([name]) =>
      !hopByHop.has(name) &&
      !named.includes(name) &&
      !ours.test(name) &&
      // Sessions are the user module's; the others are told who calls.
      (name !== 'cookie' || module === 'user'),
  );
  const identity = await identityOf(forwarding);
  return {
    ...Object.fromEntries(kept),
    [callHeaders.token]: `Bearer ${await options.sign(module, identity)}`,
    [callHeaders.requestId]: request.id,
    'x-forwarded-for': request.ip,
  };
}

/** Plain routes look after identity themselves: sign-in has none yet, a provider signs its messages. */
async function identityOf({ request, reply, options }: Forwarding): Promise<CallIdentity> {
  const isPlain = /^\/(auth|webhooks)\b/.test(request.routeOptions.url ?? '');
  const client = { ip: request.ip };
  if (isPlain) return { actor: { kind: 'anonymous' }, caller: null, client };
  const { actor, caller } = await options.makeContext(request, reply);
  return { actor, caller, client };
}

function answerHeaders(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const kept = Object.entries(headers).filter(
    ([name, value]) => value !== undefined && name !== SERVICE_HEADER && !hopByHop.has(name),
  );
  return Object.fromEntries(kept) as Record<string, string | string[]>;
}

async function readBody(request: FastifyRequest, payload: Readable): Promise<Buffer | null> {
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  const bytesMax = request.routeOptions.bodyLimit;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of payload as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytesMax !== undefined && bytes > bytesMax)
      throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What was read, for the parser of a route of this process. */
const bodyStream = (body: Buffer | null): Readable =>
  Object.assign(Readable.from(body ? [body] : []), { receivedEncodedLength: body?.length ?? 0 });

interface Unreached {
  request: FastifyRequest;
  question: Asked;
  body: Buffer | null;
  cause: unknown;
}

function refuseUnreached({ request, question, body, cause }: Unreached) {
  const failure = noAnswer(request.method === 'GET', cause, request.routeOptions.url ?? '');
  if (!question.procedures) throw failure;
  request.unreached = failure;
  return bodyStream(body);
}
