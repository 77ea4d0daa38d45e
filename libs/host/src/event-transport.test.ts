import { pino } from 'pino';
import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { eventTransport } from './event-transport.ts';

const log = pino({ level: 'silent' });

it('is within the process where no Redis is named', async () => {
  const transport = eventTransport(undefined, log, new Registry());
  expect(transport.outlet('order').isLossy).toBe(false);
});

it('is Redis where one is named, there or not, and tells by a metric whether it is', async () => {
  const registry = new Registry();
  const transport = eventTransport('redis://127.0.0.1:1', log, registry);
  expect(transport.outlet('order').isLossy).toBe(true);
  expect(await registry.metrics()).toContain('hh_transport_connected 0');
  await transport.close();
});
