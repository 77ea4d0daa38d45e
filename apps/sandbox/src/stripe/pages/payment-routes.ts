import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendPage } from '../../web/page.ts';
import { refuseForeignWrites } from '../../web/same-site.ts';
import { acceptForms } from '../../web/form-body.ts';
import { findTestCard } from '../cards.ts';
import type { Emulator } from '../emulator.ts';
import { confirmPayment } from '../operations/confirm-payment.ts';
import { paySession } from '../operations/pay-session.ts';
import type { PaymentIntentRecord, SessionRecord } from '../records.ts';
import { refusedPage, unknownPage } from './closed-page.ts';
import { confirmPage } from './confirm-page.ts';
import { createPaymentAnswers } from './payment-answers.ts';
import type { PaymentFields } from './payment-form.ts';
import { blankFields, checkFields, fillIn, groupDigits, readForm } from './payment-form.ts';

interface Visit {
  session: SessionRecord;
  intent: PaymentIntentRecord | undefined;
  /** The posted form, empty for a mere look. */
  form: string;
  now: Date;
  reply: FastifyReply;
}

/** The pages a payer sees: `/pay/:id` and, for 3-D Secure, `/pay/:id/confirm`. */
export function registerPaymentRoutes(
  app: FastifyInstance,
  emulator: Emulator,
  shopName: string,
): void {
  const { ledger } = emulator;
  const answers = createPaymentAnswers(emulator, shopName);

  function show({ session, now, reply }: Visit): FastifyReply {
    if (session.status !== 'open') return answers.closed(reply, session);
    return answers.form(reply, 200, { session, fields: blankFields(session, now) });
  }

  function pay({ session, form, now, reply }: Visit): FastifyReply {
    if (session.status !== 'open') return answers.closed(reply, session);
    const { fields, use } = readForm(form);
    const tapped = findTestCard(use ?? '');
    if (tapped) {
      const filled = fillIn(tapped, fields, blankFields(session, now));
      return answers.form(reply, 200, { session, fields: filled });
    }
    const checked = checkFields(fields, now);
    if ('errors' in checked) return answers.form(reply, 422, { session, fields, ...checked });
    const result = paySession(session, checked.payment, ledger, emulator.occasion());
    return answers.result(reply, result, fields);
  }

  function ask({ session, intent, reply }: Visit): FastifyReply {
    if (session.status !== 'open' || intent?.status !== 'requires_action') {
      return answers.closed(reply, session);
    }
    return sendPage(reply, 200, confirmPage(session, intent, shopName));
  }

  function confirm({ session, intent, form, now, reply }: Visit): FastifyReply {
    const isConfirmed = new URLSearchParams(form).get('answer') === 'yes';
    const result = confirmPayment(session, isConfirmed, ledger, emulator.occasion());
    return answers.result(reply, result, fieldsOf(session, intent, now));
  }

  function visit(answer: (visit: Visit) => FastifyReply) {
    return (request: FastifyRequest, reply: FastifyReply) => {
      const session = ledger.of.session.get((request.params as { id: string }).id);
      if (!session) return sendPage(reply, 404, unknownPage());
      const intent = ledger.of.intent.get(session.paymentIntentId ?? '');
      const form = typeof request.body === 'string' ? request.body : '';
      return answer({ session, intent, form, now: new Date(emulator.now()), reply });
    };
  }

  acceptForms(app);
  refuseForeignWrites(app);
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) =>
    sendPage(reply, error.statusCode ?? 500, refusedPage()),
  );
  app.get('/pay/:id', visit(show));
  app.post('/pay/:id', visit(pay));
  app.get('/pay/:id/confirm', visit(ask));
  app.post('/pay/:id/confirm', visit(confirm));
}

/** What the payer had typed before the bank's question, as far as it is remembered. */
function fieldsOf(
  session: SessionRecord,
  intent: PaymentIntentRecord | undefined,
  now: Date,
): PaymentFields {
  const number = findTestCard(intent?.testCard ?? '')?.number ?? '';
  return {
    ...blankFields(session, now),
    number: groupDigits(number),
    name: session.payer?.name ?? '',
  };
}
