import { randomUUID } from 'node:crypto';
import { userSignedIn } from '@pet/messaging';
import { failureOf } from '@pet/testing/module';
import { describe, expect, vi } from 'vitest';
import { startMailbox, type Mailbox } from './mailbox.ts';
import { aGuest, aPerson, aUser, it as base, openUserWorld, type UserWorld } from './user-world.ts';

const measurements = { neckGirthMm: 300, chestGirthMm: 450, backLengthMm: 360, weightG: 9_000 };
const bello = {
  name: 'Bello',
  species: 'dog',
  breed: 'Labrador Retriever',
  birthDate: null,
  measurements,
} as const;
const grown = {
  neckGirthMm: 460,
  chestGirthMm: 780,
  backLengthMm: 600,
  weightG: 31_000,
  breastboneLengthMm: 190,
};
const DAY_MS = 86_400_000;

const it = base.extend<{ mailbox: Mailbox; reminding: UserWorld }>({
  mailbox: async ({}, use) => {
    const mailbox = await startMailbox();
    await use(mailbox);
    await mailbox.close();
  },
  reminding: async ({ mailbox }, use) => {
    const given = { SMTP_URL: mailbox.url, REMINDER_SWEEP_SECONDS: '0.05' };
    const world = await openUserWorld(given);
    await world.bus.start();
    await use(world);
    await world.close();
  },
});

describe.concurrent('measures over time', () => {
  it('keep who measured and what the tape showed each time, the newest first', async ({
    world,
  }) => {
    const anna = world.as(aUser());
    const { id: petId } = await anna.pets.create.mutate(bello);
    await world.clock.advance(30 * DAY_MS);
    const readings = { chestGirthMm: [770, 780, 790], weightG: [31_000] };
    const pet = await anna.pets.measurements.add.mutate({
      petId,
      measurements: grown,
      readings,
      measuredBy: 'vet',
    });
    expect(pet).toMatchObject({ measurements: grown, measuredAt: '2026-12-02T09:00:00.000Z' });
    const { items } = await anna.pets.measurements.list.query({ petId });
    expect(items).toMatchObject([
      { measurements: grown, readings, measuredBy: 'vet', isCurrent: true },
      { measurements, readings: null, measuredBy: 'owner', isCurrent: false },
    ]);
  });

  it('are kept again though nothing has changed, and refused where readings tell another story', async ({
    world,
  }) => {
    const anna = world.as(aUser());
    const { id: petId } = await anna.pets.create.mutate(bello);
    await anna.pets.measurements.add.mutate({ petId, measurements });
    expect(await world.database.petMeasurement.count()).toBe(2);
    const readings = { chestGirthMm: [500, 510] };
    const told = anna.pets.measurements.add.mutate({ petId, measurements, readings });
    expect(await failureOf(told)).toMatchObject({ status: 400 });
  });

  it('fall back to the ones before when wrong ones are removed, at the last to none', async ({
    world,
  }) => {
    const anna = world.as(aUser());
    const { id: petId } = await anna.pets.create.mutate(bello);
    await anna.pets.measurements.add.mutate({ petId, measurements: grown });
    const [newest, first] = (await anna.pets.measurements.list.query({ petId })).items;
    const remove = (measurementId = '') =>
      anna.pets.measurements.remove.mutate({ petId, measurementId });
    expect(await remove(newest?.id)).toMatchObject({ measurements });
    expect(await failureOf(remove(newest?.id))).toMatchObject({
      code: 'USER_MEASUREMENT_NOT_FOUND',
      status: 404,
    });
    expect(await remove(first?.id)).toMatchObject({ measurements: null, remeasureOn: null });
  });

  it('are a stranger’s business in no way', async ({ world }) => {
    const [anna, ben] = [world.as(aUser()), world.as(aUser())];
    const { id: petId } = await anna.pets.create.mutate(bello);
    const { id: benId } = await ben.pets.create.mutate(bello);
    const [entry] = (await anna.pets.measurements.list.query({ petId })).items;
    const measurementId = entry?.id ?? '';
    for (const call of [
      () => ben.pets.measurements.list.query({ petId }),
      () => ben.pets.measurements.add.mutate({ petId, measurements }),
      () => ben.pets.measurements.remove.mutate({ petId, measurementId }),
      () => ben.pets.measurements.remove.mutate({ petId: benId, measurementId }),
      () => ben.pets.remind.mutate({ petId, isReminded: false }),
    ]) {
      expect(await failureOf(call())).toMatchObject({ status: 404 });
    }
    expect(await world.database.petMeasurement.count()).toBe(2);
  });

  it('are never rewritten, whatever the code does', async ({ world }) => {
    await world.as(aUser()).pets.create.mutate(bello);
    const rewrite = world.database.$executeRaw`UPDATE pet_measurement SET weight_g = 1`;
    await expect(rewrite).rejects.toThrow(/never changed/);
    const pet = await world.database.pet.findFirstOrThrow();
    const row = { id: randomUUID(), petId: pet.id, ...measurements, measuredAt: new Date() };
    for (const wrong of [{ weightG: 0 }, { breastboneLengthMm: 0 }, { measuredBy: 'a ghost' }]) {
      await expect(
        world.database.petMeasurement.create({ data: { ...row, ...wrong } }),
      ).rejects.toThrow(/constraint/);
    }
  });

  it('number 200 of a pet and no more', async ({ world }) => {
    const anna = world.as(aUser());
    const { id: petId } = await anna.pets.create.mutate(bello);
    await world.database.$executeRaw`
      INSERT INTO pet_measurement (id, pet_id, neck_girth_mm, chest_girth_mm, back_length_mm, weight_g, measured_at)
      SELECT gen_random_uuid(), ${petId}::uuid, 300, 450, 360, 9000, now() FROM generate_series(1, 199)`;
    expect(
      await failureOf(anna.pets.measurements.add.mutate({ petId, measurements })),
    ).toMatchObject({ code: 'USER_MEASUREMENT_LIMIT', status: 422 });
  });

  it('of a guest become the user’s with the pet', async ({ world }) => {
    const [userId, guestId] = [randomUUID(), randomUUID()];
    const guest = world.as(aGuest(guestId));
    const { id: petId } = await guest.pets.create.mutate(bello);
    await guest.pets.measurements.add.mutate({ petId, measurements: grown });
    await world.bus.start();
    await world.publish(userSignedIn, { aggregateId: userId, payload: { userId, guestId } });
    const ofUser = () => world.as(aUser(userId)).pets.measurements.list.query({ petId });
    await vi.waitFor(async () => expect((await ofUser()).items).toHaveLength(2));
    expect(await failureOf(guest.pets.measurements.list.query({ petId }))).toMatchObject({
      code: 'USER_PET_NOT_FOUND',
    });
  });
});

describe.concurrent('measuring again', () => {
  it('is due in weeks for the young and in a year for the grown', async ({ world }) => {
    const anna = world.as(aUser());
    const pup = await anna.pets.create.mutate({ ...bello, birthDate: '2026-07-02' });
    const old = await anna.pets.create.mutate({ ...bello, birthDate: '2020-07-02' });
    expect(old.remeasureOn).toBe('2027-11-02');
    expect(pup.remeasureOn! > '2026-11-08' && pup.remeasureOn! < '2027-02-02').toBe(true);
    const { id: petId } = pup;
    const grownUp = { ...bello, petId, birthDate: '2020-07-02' };
    expect(await anna.pets.update.mutate(grownUp)).toMatchObject({ remeasureOn: '2027-11-02' });
  });

  it('is told by mail once for the measures that are old, until there are new ones', async ({
    reminding: world,
    mailbox,
  }) => {
    const { anna, email, fallDue } = await aPetOfAnna(world);
    await fallDue();
    await world.startWork();
    const mail = await mailbox.waitFor(email, /measure Bello again/);
    expect(mail).toContain('2 November 2026');
    const { id: petId } = (await anna.pets.list.query()).items[0]!;
    expect(mail).toContain(`http://shop.test/measure?pet=${petId}`);

    const ben = await aPetOfAnna(world);
    await ben.fallDue();
    await world.clock.advance(1_000);
    await mailbox.waitFor(ben.email, /measure Bello again/);
    expect(remindersIn(mailbox)).toHaveLength(2);

    await anna.pets.measurements.add.mutate({ petId, measurements: grown });
    await fallDue();
    await world.clock.advance(1_000);
    await vi.waitFor(() => expect(remindersIn(mailbox)).toHaveLength(3), { timeout: 10_000 });
    const asked = (await world.published()).filter(({ name }) => name.startsWith('pet.remeasure'));
    expect(asked).toHaveLength(3);
  });

  it('is told to nobody who does not want it, and to no guest', async ({
    reminding: world,
    mailbox,
  }) => {
    const { anna, fallDue } = await aPetOfAnna(world);
    const { id: petId } = (await anna.pets.list.query()).items[0]!;
    expect(await anna.pets.remind.mutate({ petId, isReminded: false })).toMatchObject({
      isReminded: false,
    });
    await world.as(aGuest()).pets.create.mutate(bello);
    await fallDue();
    const second = await aPetOfAnna(world);
    await second.fallDue();
    await world.startWork();
    await mailbox.waitFor(second.email, /measure Bello again/);
    expect(remindersIn(mailbox)).toHaveLength(1);
  });
});

const remindersIn = ({ mails }: Mailbox) =>
  mails.filter((mail) => /measure Bello again/.test(mail));

/** An account with one measured pet, and a way to let its day come on the database's calendar. */
async function aPetOfAnna(world: UserWorld) {
  const person = aPerson();
  const browser = world.browser();
  await browser.post('/auth/sign-up/email', person);
  const { id: userId } = await world.database.user.findUniqueOrThrow({
    where: { email: person.email },
  });
  const anna = world.as(aUser(userId));
  await anna.pets.create.mutate(bello);
  const fallDue = () => world.database.$executeRaw`UPDATE pet SET remeasure_on = '2026-01-01'`;
  return { anna, email: person.email, fallDue };
}
