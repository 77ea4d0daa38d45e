import { randomUUID } from 'node:crypto';
import { hostileVariantsOf } from '@pet/testing';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { aPerson, aUser, it, openUserWorld, password, type UserWorld } from './user-world.ts';

const pet = {
  name: 'Bruno',
  species: 'dog',
  breed: null,
  birthDate: '2021-05-14',
  measurements: { neckGirthMm: 460, chestGirthMm: 780, backLengthMm: 600, weightG: 31_000 },
};
const petFacts = { species: 'dog', breed: null, ageMonths: 60 };

type Call = (world: UserWorld, input: never) => Promise<unknown>;
const anna = (world: UserWorld) => world.as(aUser());

const procedures: [string, Call, Record<string, unknown>][] = [
  ['pets.create', (world, input) => anna(world).pets.create.mutate(input), pet],
  [
    'pets.update',
    (world, input) => anna(world).pets.update.mutate(input),
    { ...pet, petId: randomUUID() },
  ],
  ['pets.remove', (world, input) => anna(world).pets.remove.mutate(input), { petId: randomUUID() }],
  [
    'pets.remind',
    (world, input) => anna(world).pets.remind.mutate(input),
    { petId: randomUUID(), isReminded: true },
  ],
  [
    'pets.measurements.list',
    (world, input) => anna(world).pets.measurements.list.query(input),
    { petId: randomUUID() },
  ],
  [
    'pets.measurements.add',
    (world, input) => anna(world).pets.measurements.add.mutate(input),
    {
      petId: randomUUID(),
      measurements: pet.measurements,
      readings: { neckGirthMm: [455, 460] },
      measuredBy: 'owner',
    },
  ],
  [
    'pets.measurements.remove',
    (world, input) => anna(world).pets.measurements.remove.mutate(input),
    { petId: randomUUID(), measurementId: randomUUID() },
  ],
  [
    'pets.assess',
    (world, input) => anna(world).pets.assess.query(input),
    { pet: petFacts, measurements: pet.measurements, typedUnits: { length: 'cm', weight: 'kg' } },
  ],
  ['pets.breeds', (world, input) => anna(world).pets.breeds.query(input), { species: 'dog' }],
  [
    'sessions.authenticate',
    (world, input) => world.as(aUser(), 'front-door').sessions.authenticate.query(input),
    { cookie: 'hh.session_token=x.y' },
  ],
];

describe.concurrent('bad and hostile input to procedures', () => {
  it.for(procedures)('%s never fails', async ([, call, valid], { world }) => {
    for (const input of hostileVariantsOf(valid)) {
      const status = await call(world, input as never).then(
        () => 200,
        async (error: unknown) => (await failureOf(Promise.reject(error as Error))).status,
      );
      expect(status, JSON.stringify(input)?.slice(0, 300)).toBeLessThan(500);
    }
  });
});

const routes: [string, Record<string, unknown>][] = [
  ['sign-up/email', aPerson()],
  ['sign-in/email', { email: 'anna@example.com', password }],
  ['sign-out', {}],
  ['change-password', { currentPassword: password, newPassword: 'an even longer walk' }],
  ['request-password-reset', { email: 'anna@example.com' }],
  ['reset-password', { token: 'x'.repeat(43), newPassword: 'an even longer walk' }],
  ['send-verification-email', { email: 'anna@example.com' }],
];

describe.concurrent('bad and hostile input to the routes under /auth', () => {
  it.for(routes)('%s never fails', async ([path, valid]) => {
    const world = await openUserWorld({
      SIGN_IN_ATTEMPTS_MAX: '0',
      AUTH_ATTEMPTS_PER_ADDRESS_MAX: '0',
    });
    const browser = world.browser();
    const bodies = hostileVariantsOf(valid).filter((body) => body !== undefined);
    for (const body of bodies) {
      const { status } = await browser.post(`/auth/${path}`, body as object);
      expect(status, JSON.stringify(body).slice(0, 300)).toBeLessThan(500);
    }
    await world.close();
  });

  it('takes JSON only', async ({ world }) => {
    for (const [type, payload] of [
      ['application/x-www-form-urlencoded', 'email=anna%40example.com&password=x'],
      ['text/xml', '<email/>'],
      ['application/json', '{"email":'],
      ['application/json', '{"__proto__":{"role":"admin"},"email":"a@example.com","password":"x"}'],
    ] as const) {
      const answer = await world.request({
        method: 'POST',
        path: '/auth/sign-in/email',
        headers: { 'content-type': type },
        body: payload,
      });
      expect([400, 415]).toContain(answer.status);
    }
  });

  it('serves none of Better Auth’s other endpoints', async ({ world }) => {
    const browser = world.browser();
    await browser.post('/auth/sign-up/email', aPerson());
    const paths = [
      'update-user',
      'change-email',
      'delete-user',
      'set-password',
      'link-social',
      'sign-in/social',
      'revoke-sessions',
      'update-session',
      'sign-in/email/',
      'error',
      'ok',
    ];
    for (const path of paths) {
      expect((await browser.post(`/auth/${path}`, {})).status, path).toBe(404);
      expect((await browser.get(`/auth/${path}`)).status, path).toBe(404);
    }
  });
});
