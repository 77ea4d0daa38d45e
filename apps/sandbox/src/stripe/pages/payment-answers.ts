import type { FastifyReply } from 'fastify';
import { sendPage } from '../../web/page.ts';
import type { Emulator } from '../emulator.ts';
import type { PaymentResult } from '../operations/pay-session.ts';
import { successUrlOf } from '../operations/success-url.ts';
import type { SessionRecord } from '../records.ts';
import { closedPage } from './closed-page.ts';
import type { FieldErrors, PaymentFields } from './payment-form.ts';
import { paymentPage } from './payment-page.ts';

/** How the payment pages answer a payer. */
export interface PaymentAnswers {
  form(reply: FastifyReply, status: number, view: FormView): FastifyReply;
  /** Writes the outcome of a try down, then leads the payer on. */
  result(reply: FastifyReply, result: PaymentResult, fields: PaymentFields): FastifyReply;
  /** Instead of the form, when a session cannot be paid now. */
  closed(reply: FastifyReply, session: SessionRecord): FastifyReply;
}

export interface FormView {
  session: SessionRecord;
  fields: PaymentFields;
  errors?: FieldErrors;
  alert?: string;
}

export function createPaymentAnswers(emulator: Emulator, shopName: string): PaymentAnswers {
  function form(reply: FastifyReply, status: number, view: FormView): FastifyReply {
    return sendPage(reply, status, paymentPage({ errors: {}, alert: null, shopName, ...view }));
  }

  function closed(reply: FastifyReply, session: SessionRecord): FastifyReply {
    if (session.status === 'open') return reply.redirect(`/pay/${session.id}`, 303);
    return sendPage(reply, session.status === 'expired' ? 410 : 200, closedPage(session));
  }

  function result(
    reply: FastifyReply,
    outcome: PaymentResult,
    fields: PaymentFields,
  ): FastifyReply {
    const { kind, session } = outcome;
    emulator.apply(outcome.changes);
    if (kind === 'done') return reply.redirect(successUrlOf(session), 303);
    if (kind === 'authenticate') return reply.redirect(`/pay/${session.id}/confirm`, 303);
    if (kind === 'closed') return closed(reply, session);
    return form(reply, 402, { session, fields, alert: outcome.decline.message });
  }

  return { form, result, closed };
}
