import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { modules } from '@pet/backend/modules';
import { parseEnvironment } from '@pet/host';
import { DCLinter } from 'dclint';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../apps/sandbox/src/environment.ts';
import { parseEnvironment as parseWebEnvironment } from '../../apps/web/src/environment.ts';
import { repositoryDir } from '../stack/repository.ts';
import { composeServices, type ComposeService } from './compose.ts';

const files = ['docker-compose.yml', 'docker-compose.microservices.yml'];

describe.each(files)('%s', async (file) => {
  it('is written as the Compose specification says', () => {
    const linter = new DCLinter({ rules: {}, quiet: true, debug: false, exclude: [] });
    const [result] = linter.lintFiles([join(repositoryDir, file)]);
    // Style is Prettier's; errors are what the schema of the specification refuses.
    const messages: { type: string; message: string }[] | undefined = result?.messages;
    expect(messages?.filter(({ type }) => type === 'error')).toEqual([]);
  });

  const services = Object.entries(await composeServices(file));
  const ours = services.filter(([, { build }]) => build);

  it.each(ours)('runs %s without rights that it does not need', (_name, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
  });

  it('can tell of everything that stays whether it is ready', () => {
    const staying = services.filter(([, { restart }]) => restart === 'unless-stopped');
    expect(staying.length).toBeGreaterThan(2);
    for (const [name, service] of staying) {
      expect([name, service]).toEqual([
        name,
        expect.objectContaining({ healthcheck: expect.anything() }),
      ]);
      const own = service.environment?.['PORT'];
      if (own) expect(service.healthcheck?.test.at(-1)).toContain(`http://127.0.0.1:${own}/ready`);
    }
  });

  it('opens its ports to this machine alone', () => {
    for (const port of services.flatMap(([, { ports }]) => ports ?? []))
      expect(port).toMatch(/^127\.0\.0\.1:(\d+):\1$/);
  });

  it('builds images of what there is', async () => {
    for (const [, { build }] of ours) {
      const name = build?.args?.SERVICE;
      const folder = name === 'sandbox' ? 'apps/sandbox' : `services/${name}`;
      if (name && name !== 'migrate') await access(join(repositoryDir, folder, 'src/main.ts'));
    }
  });

  it('waits for what can tell that it is ready', () => {
    const known = new Map(services);
    for (const [, { depends_on: needed = {} }] of services)
      for (const [name, { condition }] of Object.entries(needed)) {
        const isOnce = condition === 'service_completed_successfully';
        expect([name, isOnce || known.get(name)?.healthcheck !== undefined]).toEqual([name, true]);
      }
  });
});

describe('the processes of docker-compose.microservices.yml', async () => {
  const services = await composeServices('docker-compose.microservices.yml');
  const environmentOf = (name: string) =>
    (services[name] as ComposeService).environment as Record<string, string>;

  it('have settings that they can start with', () => {
    const backend = parseEnvironment(environmentOf('backend'), modules);
    expect(backend.host.PORT).toBe(4000);
    const builder = modules.filter(({ name }) => name === 'builder');
    const { host } = parseEnvironment(environmentOf('builder-service'), builder, {
      entrance: 'internal',
    });
    expect(host.PORT).toBe(4002);
    expect(parseWebEnvironment(environmentOf('web')).frontDoorUrl).toBe('http://backend:4000');
    expect(readEnvironment(environmentOf('sandbox') as never).host).toBe('0.0.0.0');
  });

  it('know no database but their own', () => {
    const roles = Object.entries(environmentOf('builder-service'))
      .filter(([name]) => name.endsWith('DATABASE_URL'))
      .map(([, url]) => new URL(url).username);
    expect(roles.sort()).toEqual(['pet_builder', 'pet_topology']);
    expect(JSON.stringify(environmentOf('backend'))).not.toContain('postgres://postgres:');
  });

  it('wait until the database is prepared, once', () => {
    expect(services['migrate']).toMatchObject({ restart: 'on-failure' });
    expect(services['migrate']).not.toHaveProperty('deploy');
    for (const name of ['backend', 'builder-service'])
      expect(services[name]?.depends_on).toMatchObject({
        migrate: { condition: 'service_completed_successfully' },
        'identity-keys': { condition: 'service_completed_successfully' },
        redis: { condition: 'service_healthy' },
      });
    expect(services['web']?.depends_on).toEqual({ backend: { condition: 'service_healthy' } });
  });

  it('are two for the builder, which nobody outside reaches', () => {
    expect(services['builder-service']).toMatchObject({ deploy: { replicas: 2 } });
    expect(services['builder-service']).not.toHaveProperty('ports');
  });
});

it.each(['Dockerfile', 'apps/web/Dockerfile'])('%s ends in an image without root', async (file) => {
  const text = await readFile(join(repositoryDir, file), 'utf8');
  const [last = ''] = text.split(/^FROM /m).slice(-1);
  expect(last.match(/^USER .*$/gm)).toEqual(['USER 1000:1000']);
  expect(last).not.toMatch(/npm (ci|install)/);
  expect(text).toMatch(/^ARG NODE=node:[\d.]+-\w+-slim$/m);
});
