import { randomUUID } from 'node:crypto';
import { catalogueV2 } from '@pet/domain/builder/data';
import { adviseSize } from '@pet/domain/pet';
import { userSignedIn } from '@pet/messaging';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { aGuest, anonymous, aUser, it } from './user-world.ts';

const measurements = { neckGirthMm: 460, chestGirthMm: 780, backLengthMm: 600, weightG: 31_000 };
const bruno = {
  name: 'Bruno',
  species: 'dog',
  breed: 'Labrador Retriever',
  birthDate: '2021-05-14',
  measurements,
} as const;

describe.concurrent('pets', () => {
  it('keeps a pet with its age and measures', async ({ world }) => {
    const userId = randomUUID();
    const anna = world.as(aUser(userId));
    const pet = await anna.pets.create.mutate(bruno);
    expect(pet).toMatchObject({ ...bruno, ageMonths: 65, measuredAt: '2026-11-02T09:00:00.000Z' });
    expect((await anna.pets.list.query()).items).toEqual([pet]);
    expect(await world.published()).toEqual([
      { name: 'pet.saved', aggregateId: pet.id, payload: { petId: pet.id, userId } },
    ]);
  });

  it('keeps a pet of which little is known', async ({ world }) => {
    const minka = { name: 'Minka', species: 'cat', breed: null, birthDate: null } as const;
    const pet = await world.as(aGuest()).pets.create.mutate({ ...minka, measurements: null });
    expect(pet).toMatchObject({ ...minka, ageMonths: null, measurements: null, measuredAt: null });
  });

  it('adds changed measures to the history and leaves equal ones alone', async ({ world }) => {
    const anna = world.as(aUser());
    const { id: petId } = await anna.pets.create.mutate(bruno);
    await world.clock.advance(86_400_000);
    await anna.pets.update.mutate({ petId, ...bruno, name: 'Bruno the second' });
    expect(await world.database.petMeasurement.count()).toBe(1);
    const heavier = { ...measurements, weightG: 33_000 };
    const pet = await anna.pets.update.mutate({ petId, ...bruno, measurements: heavier });
    expect(pet).toMatchObject({ measurements: heavier, measuredAt: '2026-11-03T09:00:00.000Z' });
    const history = await world.database.petMeasurement.findMany({
      orderBy: { measuredAt: 'asc' },
    });
    expect(history.map(({ weightG }) => weightG)).toEqual([31_000, 33_000]);
  });

  it('takes measures back without forgetting them', async ({ world }) => {
    const anna = world.as(aUser());
    const { id: petId } = await anna.pets.create.mutate(bruno);
    const pet = await anna.pets.update.mutate({ petId, ...bruno, measurements: null });
    expect(pet).toMatchObject({ measurements: null, measuredAt: null });
    expect(await world.database.petMeasurement.count()).toBe(1);
  });

  it('keeps every measure of changes at the same time', async ({ world }) => {
    const anna = world.as(aUser());
    const { id: petId } = await anna.pets.create.mutate(bruno);
    const weights = [32_000, 33_000, 34_000, 35_000];
    await Promise.all(
      weights.map((weightG) =>
        anna.pets.update.mutate({ petId, ...bruno, measurements: { ...measurements, weightG } }),
      ),
    );
    const history = await world.database.petMeasurement.findMany();
    expect(history.map(({ weightG }) => weightG).toSorted()).toEqual([31_000, ...weights]);
  });

  it('forgets a pet with its history, once', async ({ world }) => {
    const anna = world.as(aUser());
    const { id: petId } = await anna.pets.create.mutate(bruno);
    expect(await anna.pets.remove.mutate({ petId })).toEqual({ petId });
    expect(await failureOf(anna.pets.remove.mutate({ petId }))).toMatchObject({
      code: 'USER_PET_NOT_FOUND',
      status: 404,
    });
    expect(await world.database.petMeasurement.count()).toBe(0);
  });

  it('shows a stranger’s pet exactly as one that does not exist', async ({ world }) => {
    const [anna, ben] = [world.as(aUser()), world.as(aUser())];
    const { id } = await anna.pets.create.mutate(bruno);
    for (const petId of [id, randomUUID()]) {
      for (const call of [
        () => ben.pets.update.mutate({ petId, ...bruno }),
        () => ben.pets.remove.mutate({ petId }),
      ]) {
        expect(await failureOf(call())).toEqual({
          code: 'USER_PET_NOT_FOUND',
          status: 404,
          facts: null,
          fields: null,
        });
      }
    }
    expect((await ben.pets.list.query()).items).toEqual([]);
    expect((await anna.pets.list.query()).items).toHaveLength(1);
  });

  it('hands a guest’s pets to the user that the guest turns out to be', async ({ world }) => {
    const [userId, guestId] = [randomUUID(), randomUUID()];
    await world.as(aGuest(guestId)).pets.create.mutate(bruno);
    expect((await world.as(aUser(userId, guestId)).pets.list.query()).items).toHaveLength(1);
    await world.bus.start();
    await world.publish(userSignedIn, { aggregateId: userId, payload: { userId, guestId } });
    await expect
      .poll(async () => (await world.as(aUser(userId)).pets.list.query()).items)
      .toHaveLength(1);
    expect((await world.as(aGuest(guestId)).pets.list.query()).items).toEqual([]);
  });

  it('doubts a birth in the future and one of last century', async ({ world }) => {
    const anna = world.as(aUser());
    for (const birthDate of ['2026-11-04', '1990-01-01', '0000-01-01']) {
      expect(await failureOf(anna.pets.create.mutate({ ...bruno, birthDate }))).toMatchObject({
        code: 'USER_BIRTH_DATE_IMPLAUSIBLE',
        status: 422,
      });
    }
    const bornToday = await anna.pets.create.mutate({ ...bruno, birthDate: '2026-11-02' });
    expect(bornToday.ageMonths).toBe(0);
  });

  it('keeps 50 pets per owner and never more, also at once', async ({ world }) => {
    const anna = world.as(aUser());
    const { id } = await anna.pets.create.mutate(bruno);
    await world.database.$executeRaw`
      INSERT INTO pet (id, owner_key, name, species, created_at, updated_at)
      SELECT gen_random_uuid(), owner_key, 'filler', 'dog', now(), now()
      FROM pet, generate_series(1, 45) WHERE id = ${id}::uuid`;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 16 }, () => anna.pets.create.mutate(bruno)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    expect(await failureOf(anna.pets.create.mutate(bruno))).toMatchObject({
      code: 'USER_PET_LIMIT',
      status: 422,
    });
  });

  it('has no pets for nobody, and keeps none', async ({ world }) => {
    expect(await world.as(anonymous).pets.list.query()).toEqual({ items: [] });
    expect(await failureOf(world.as(anonymous).pets.create.mutate(bruno))).toMatchObject({
      code: 'RPC_SIGN_IN_REQUIRED',
    });
  });
});

describe.concurrent('advice', () => {
  it('judges measures and advises a size of the builder’s chart', async ({ world }) => {
    const pet = { species: 'dog', breed: 'Labrador Retriever', ageMonths: 65 } as const;
    const advice = await world.as(anonymous).pets.assess.query({ pet, measurements });
    expect(advice.judgement).toBe('accept');
    expect(advice.sizeAdvice).toEqual(adviseSize(measurements, catalogueV2.sizes));
  });

  it('suspects inches that were typed as centimetres', async ({ world }) => {
    const pet = { species: 'dog', breed: 'Labrador Retriever', ageMonths: 65 } as const;
    const inInches = { neckGirthMm: 181, chestGirthMm: 307, backLengthMm: 236, weightG: 31_000 };
    const typedUnits = { length: 'cm', weight: 'kg' } as const;
    const advice = await world
      .as(anonymous)
      .pets.assess.query({ pet, measurements: inInches, typedUnits });
    expect(advice.judgement).not.toBe('accept');
    expect(advice.findings.some(({ suggestion }) => suggestion !== null)).toBe(true);
  });

  it('lists the breeds of a species', async ({ world }) => {
    const { names } = await world.as(anonymous).pets.breeds.query({ species: 'dog' });
    expect(names).toContain('Labrador Retriever');
    const cats = await world.as(anonymous).pets.breeds.query({ species: 'cat' });
    expect(cats.names).not.toContain('Labrador Retriever');
  });
});
