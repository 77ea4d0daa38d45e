import { Writable } from 'node:stream';
import { defineErrors } from '@pet/rpc';
import fastify, { type FastifyBaseLogger } from 'fastify';
import { expect, it } from 'vitest';
import { hostEnvironmentSchema } from './environment.ts';
import { createLogger } from './logger.ts';

const environment = hostEnvironmentSchema.parse({
  DATABASE_URL: 'postgres://nobody@127.0.0.1/none',
});
const errors = defineErrors({ ORDER_PROVIDER_AWAY: { status: 503, message: 'Please try again.' } });

function openLog() {
  const lines: string[] = [];
  const sink = new Writable({
    write(line: Buffer, _encoding, done) {
      lines.push(line.toString());
      done();
    },
  });
  return { log: createLogger('probe', environment, sink), lines };
}

it('keeps the tokens of links out of the log, however deep they stand', () => {
  const { log, lines } = openLog();
  const facts = { orderNumber: 'HH-1', trackingToken: 'TOKEN', shareToken: 'TOKEN' };
  const cause = errors.ORDER_PROVIDER_AWAY({ facts });
  log.warn({ err: cause, trackingToken: 'TOKEN', order: { shareToken: 'TOKEN' } }, 'away');
  log.warn({ failed: { err: { facts } } }, 'away');
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toContain('HH-1');
  expect(lines.join()).not.toContain('TOKEN');
});

it('tells the route of a request, and not its path', async () => {
  const { log, lines } = openLog();
  const app = fastify({ loggerInstance: log as FastifyBaseLogger });
  app.get('/v1/shared-designs/:shareToken', () => ({}));
  await app.inject('/v1/shared-designs/TOKEN?from=TOKEN');
  await app.inject('/v1/TOKEN');
  expect(lines.join()).toContain('"route":"/v1/shared-designs/:shareToken"');
  expect(lines.filter((line) => !line.includes('not found')).join()).not.toContain('TOKEN');
});
