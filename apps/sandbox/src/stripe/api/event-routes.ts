import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Emulator } from '../emulator.ts';
import { showEvent } from '../objects/event.ts';
import type { EventRecord } from '../records.ts';
import { noSuch } from './api-error.ts';
import { listPage, pageParameters, showList } from './list.ts';
import { readParameters } from './parameters.ts';
import type { Routes } from './routes.ts';

const url = '/v1/events';
const eventType = z.string().max(100);

const listParameters = z.strictObject({
  ...pageParameters,
  type: eventType.optional(),
  types: z.array(eventType).max(20).optional(),
  delivery_success: z.enum(['true', 'false']).optional(),
});

/** https://docs.stripe.com/api/events: how a shop finds what its webhooks have missed. */
export function registerEventRoutes(api: FastifyInstance, routes: Routes, emulator: Emulator) {
  const { ledger } = emulator;

  function isDelivered({ id }: EventRecord): boolean {
    return ledger.of.delivery.get(id)?.status === 'delivered';
  }

  function show(event: EventRecord): object {
    return showEvent(event, !isDelivered(event), emulator.publicUrl());
  }

  api.get(
    url,
    routes.read(({ encoded }) => {
      const parameters = readParameters(listParameters, encoded);
      const { type, types, delivery_success: success } = parameters;
      const { items, hasMore } = listPage(
        ledger.of.event,
        parameters,
        'event',
        (event) =>
          (type === undefined || event.type === type) &&
          (types === undefined || types.includes(event.type)) &&
          (success === undefined || String(isDelivered(event)) === success),
      );
      return showList(url, items.map(show), hasMore);
    }),
  );

  api.get(
    `${url}/:id`,
    routes.read(({ id }) => {
      const event = ledger.of.event.get(id);
      if (!event) throw noSuch('event', id, 'id');
      return show(event);
    }),
  );
}
