import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Emulator } from '../emulator.ts';
import { createSession } from '../operations/create-session.ts';
import { expireSession } from '../operations/expire-session.ts';
import { secondsOf } from '../operations/record-event.ts';
import type { SessionRecord } from '../records.ts';
import { invalidRequest, noSuch } from './api-error.ts';
import { showExpanded, showLineItems } from './expand.ts';
import { listPage, pageParameters, showList } from './list.ts';
import { expand, readParameters } from './parameters.ts';
import type { Routes } from './routes.ts';
import { sessionParameters, toNewSession } from './session-parameters.ts';

const url = '/v1/checkout/sessions';
const noun = 'checkout.session';

const shownParameters = z.strictObject({ expand });
const listParameters = z.strictObject({
  ...pageParameters,
  payment_intent: z.string().max(255).optional(),
  status: z.enum(['open', 'complete', 'expired']).optional(),
  expand,
});

/** https://docs.stripe.com/api/checkout/sessions */
export function registerSessionRoutes(api: FastifyInstance, routes: Routes, emulator: Emulator) {
  const { ledger } = emulator;

  function find(id: string): SessionRecord {
    const session = ledger.of.session.get(id);
    if (!session) throw noSuch(noun, id, 'session');
    return session;
  }

  api.post(
    url,
    routes.write(({ encoded }) => {
      const parameters = readParameters(sessionParameters, encoded);
      return {
        decide: (occasion) => {
          const input = toNewSession(parameters, secondsOf(occasion));
          const { session, changes } = createSession(input, occasion);
          return { subject: { kind: 'session', record: session }, changes };
        },
        show: (subject) => showExpanded(subject, parameters.expand, emulator),
      };
    }),
  );

  api.get(
    url,
    routes.read(({ encoded }) => {
      const parameters = readParameters(listParameters, encoded);
      const { payment_intent: intentId, status } = parameters;
      const { items, hasMore } = listPage(
        ledger.of.session,
        parameters,
        noun,
        (session) =>
          (status === undefined || session.status === status) &&
          (intentId === undefined || session.paymentIntentId === intentId),
      );
      const paths = parameters.expand.map(withoutDataPrefix);
      const shown = items.map((record) =>
        showExpanded({ kind: 'session', record }, paths, emulator),
      );
      return showList(url, shown, hasMore);
    }),
  );

  api.get(
    `${url}/:id`,
    routes.read(({ id, encoded }) => {
      const parameters = readParameters(shownParameters, encoded);
      return showExpanded({ kind: 'session', record: find(id) }, parameters.expand, emulator);
    }),
  );

  api.get(
    `${url}/:id/line_items`,
    routes.read(({ id }) => showLineItems(find(id))),
  );

  api.post(
    `${url}/:id/expire`,
    routes.write(({ id, encoded }) => {
      const parameters = readParameters(shownParameters, encoded);
      return {
        decide: (occasion) => {
          const current = find(id);
          if (current.status !== 'open') throw notExpireable(current);
          const { session, changes } = expireSession(current, ledger, occasion);
          return { subject: { kind: 'session', record: session }, changes };
        },
        show: (subject) => showExpanded(subject, parameters.expand, emulator),
      };
    }),
  );
}

function notExpireable({ status }: SessionRecord) {
  const message = `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${status}.`;
  return invalidRequest(message);
}

function withoutDataPrefix(path: string): string {
  if (path.startsWith('data.')) return path.slice('data.'.length);
  throw invalidRequest(`This property cannot be expanded (${path}).`, undefined, 'expand');
}
