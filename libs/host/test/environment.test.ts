import { expect, it } from 'vitest';
import { createProbeService } from './probe-service.ts';

it('names every fault of the environment at once, with the owner', async () => {
  const start = createProbeService({
    DATABASE_URL: 'nowhere',
    PROBE_LEVEL: 'high',
    RATE_LIMIT_PER_MINUTE: '-1',
  });
  await expect(start).rejects.toThrow(
    /3 fault\(s\)[\s\S]*DATABASE_URL \(host\)[\s\S]*RATE_LIMIT_PER_MINUTE \(host\)[\s\S]*PROBE_LEVEL \(builder\)/,
  );
});

it('limits how often one address may ask, but not its health checks', async () => {
  const service = await createProbeService({ RATE_LIMIT_PER_MINUTE: '3' });
  const statuses: number[] = [];
  for (let index = 0; index < 5; index += 1)
    statuses.push((await service.app.inject('/v1/who')).statusCode);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  expect((await service.app.inject('/health')).statusCode).toBe(200);
  const refused = await service.app.inject({ url: '/v1/who', headers: { 'x-real-ip': '9.9.9.9' } });
  expect(refused.statusCode).toBe(429);
  expect(refused.headers['retry-after']).toBeTruthy();
  await service.stop();
});

it('takes one address of a service or several, and nothing that is none', async () => {
  const start = (urls: string) =>
    createProbeService({ WEBHOOK_SERVICE_URL: urls, IDENTITY_KEYS_FILE: 'none' });
  const service = await start('http://127.0.0.1:4004,http://127.0.0.1:4014');
  await service.stop();
  for (const urls of ['127.0.0.1:4004', 'http://127.0.0.1:4004,', 'redis://127.0.0.1:4004'])
    await expect(start(urls)).rejects.toThrow(/WEBHOOK_SERVICE_URL \(host\)/);
});

it('takes nothing of the address of a service but scheme, host and port, and says so', async () => {
  const start = (url: string) =>
    createProbeService({ WEBHOOK_SERVICE_URL: url, IDENTITY_KEYS_FILE: 'none' });
  for (const end of ['4004/trpc', '4004?a=1', '4004#a', '4004/?']) {
    await expect(start(`http://127.0.0.1:${end}`)).rejects.toThrow(/wants http:\/\/host:port/);
  }
  const refused = start('http://user:hunter2@127.0.0.1:4004');
  await expect(refused).rejects.toThrow(/without a path, a query, a user or a password/);
  await expect(refused).rejects.not.toThrow(/hunter2/);
  await (await start('http://127.0.0.1:4004/')).stop();
});

it('refuses to look for a module that it does not host at its own address', async () => {
  const start = (url: string) =>
    createProbeService({ PORT: '4000', WEBHOOK_SERVICE_URL: url, IDENTITY_KEYS_FILE: 'none' });
  for (const url of ['http://localhost:4000', 'http://127.0.0.1:4004,http://127.0.0.1:4000'])
    await expect(start(url)).rejects.toThrow(
      /address of this process, which does not host webhook/,
    );
});
