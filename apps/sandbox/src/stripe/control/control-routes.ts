import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { registerStyle, sendPage } from '../../web/page.ts';
import { refuseForeignWrites } from '../../web/same-site.ts';
import type { Emulator } from '../emulator.ts';
import { ControlError, readFaultChange, readPaymentOrder } from './control-input.ts';
import { controlPage } from './control-page.ts';
import { reportLedger, showDelivery } from './ledger-report.ts';
import { payOrder } from './pay-order.ts';
import { deliverLost, redeliver } from './redelivery.ts';

/**
 * The sandbox's own switches, under `/_sandbox` and on the page at `/`.
 * @param resetAll empties the whole sandbox, mail included.
 */
export function registerControlRoutes(
  app: FastifyInstance,
  emulator: Emulator,
  resetAll: () => void,
): void {
  const { ledger, faults } = emulator;

  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  );
  refuseForeignWrites(app);
  registerStyle(app);
  app.setErrorHandler((error: { statusCode?: number; message?: string }, _request, reply) =>
    reply.status(error.statusCode ?? 500).send({ error: { message: error.message } }),
  );

  app.get('/', (_request, reply) => sendPage(reply, 200, controlPage(emulator)));
  app.get('/_sandbox/faults', () => faults.current);
  app.get('/_sandbox/ledger', () => reportLedger(ledger));

  app.post('/_sandbox/faults', (request, reply) => {
    faults.change(readFaultChange(request.body));
    return answer(request, reply, faults.current);
  });

  app.post<{ Params: { id: string } }>('/_sandbox/events/:id/redeliver', (request, reply) => {
    const delivery = ledger.of.delivery.get(request.params.id);
    if (!delivery) throw new ControlError(404, `No such event: ${request.params.id}`);
    return answer(request, reply, showDelivery(redeliver(delivery, emulator)));
  });

  app.post('/_sandbox/deliver-lost', (request, reply) =>
    answer(request, reply, { events: deliverLost(emulator) }),
  );

  app.post<{ Params: { id: string } }>('/_sandbox/sessions/:id/pay', (request, reply) => {
    const session = ledger.of.session.get(request.params.id);
    if (!session) throw new ControlError(404, `No such session: ${request.params.id}`);
    const { status, body } = payOrder(session, readPaymentOrder(request.body), emulator);
    return reply.status(status).send(body);
  });

  app.post('/_sandbox/reset', (request, reply) => {
    resetAll();
    return answer(request, reply, { reset: true });
  });
}

/** JSON for programs; a form on the control page leads back to it. */
function answer(request: FastifyRequest, reply: FastifyReply, body: object): FastifyReply {
  const isForm = request.headers.accept?.includes('text/html');
  return isForm ? reply.redirect('/', 303) : reply.send(body);
}
