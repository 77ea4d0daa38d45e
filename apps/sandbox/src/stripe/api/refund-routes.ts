import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Emulator } from '../emulator.ts';
import type { Ledger } from '../ledger.ts';
import { refundableAmount, refundCharge } from '../operations/refund-charge.ts';
import { showRefund } from '../objects/refund.ts';
import type { ChargeRecord } from '../records.ts';
import { invalidRequest, noSuch } from './api-error.ts';
import { showExpanded } from './expand.ts';
import { listPage, pageParameters, showList } from './list.ts';
import { expand, integer, metadata, readParameters } from './parameters.ts';
import type { Routes } from './routes.ts';

const refundParameters = z.strictObject({
  payment_intent: z.string().max(255).optional(),
  charge: z.string().max(255).optional(),
  amount: integer(1, 99_999_999).optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata,
  expand,
});

type RefundParameters = z.output<typeof refundParameters>;

const listParameters = z.strictObject({
  ...pageParameters,
  payment_intent: z.string().max(255).optional(),
  charge: z.string().max(255).optional(),
});

const shownParameters = z.strictObject({ expand });

/** https://docs.stripe.com/api/refunds */
export function registerRefundRoutes(api: FastifyInstance, routes: Routes, emulator: Emulator) {
  const { ledger } = emulator;

  api.post(
    '/v1/refunds',
    routes.write(({ encoded }) => {
      const parameters = readParameters(refundParameters, encoded);
      return {
        decide: (occasion) => {
          const charge = findCharge(parameters, ledger);
          const { refund, changes } = refundCharge(
            {
              charge,
              amount: checkedAmount(parameters.amount, charge),
              reason: parameters.reason ?? null,
              metadata: parameters.metadata,
            },
            occasion,
          );
          return { subject: { kind: 'refund', record: refund }, changes };
        },
        show: (subject) => showExpanded(subject, parameters.expand, emulator),
      };
    }),
  );

  api.get(
    '/v1/refunds',
    routes.read(({ encoded }) => {
      const parameters = readParameters(listParameters, encoded);
      const { payment_intent: intentId, charge } = parameters;
      const { items, hasMore } = listPage(
        ledger.of.refund,
        parameters,
        'refund',
        ({ paymentIntentId, chargeId }) =>
          (intentId === undefined || paymentIntentId === intentId) &&
          (charge === undefined || chargeId === charge),
      );
      return showList('/v1/refunds', items.map(showRefund), hasMore);
    }),
  );

  api.get(
    '/v1/refunds/:id',
    routes.read(({ id, encoded }) => {
      const record = ledger.of.refund.get(id);
      if (!record) throw noSuch('refund', id);
      const parameters = readParameters(shownParameters, encoded);
      return showExpanded({ kind: 'refund', record }, parameters.expand, emulator);
    }),
  );
}

function findCharge(parameters: RefundParameters, ledger: Ledger): ChargeRecord {
  const { payment_intent: intentId, charge: chargeId } = parameters;
  if ((intentId === undefined) === (chargeId === undefined)) {
    throw invalidRequest(
      'One of the following params should be provided: payment_intent or charge.',
    );
  }
  if (chargeId !== undefined) {
    const charge = ledger.of.charge.get(chargeId);
    if (!charge) throw noSuch('charge', chargeId);
    return charge;
  }
  const intent = ledger.of.intent.get(intentId ?? '');
  if (!intent) throw noSuch('payment_intent', intentId ?? '');
  const charge = ledger.of.charge.get(intent.latestChargeId ?? '');
  if (charge) return charge;
  throw invalidRequest(
    `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
  );
}

function checkedAmount(asked: number | undefined, charge: ChargeRecord): number {
  const refundable = refundableAmount(charge);
  if (charge.status !== 'succeeded') {
    throw invalidRequest(`Charge ${charge.id} was not captured and cannot be refunded.`);
  }
  if (refundable === 0) {
    const message = `Charge ${charge.id} has already been refunded.`;
    throw invalidRequest(message, 'charge_already_refunded');
  }
  if (asked === undefined || asked <= refundable) return asked ?? refundable;
  const message = `Refund amount (${asked}) is greater than unrefunded amount on charge (${refundable}), in minor units.`;
  throw invalidRequest(message, undefined, 'amount');
}
