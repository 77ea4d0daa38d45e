import { randomUUID } from 'node:crypto';
import { userSignedIn } from '@pet/messaging';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { aGuest, aHarness, aUser, it, type BuilderWorld } from './builder-world.ts';

describe.concurrent('ownership', () => {
  it('shows a stranger’s design exactly as one that does not exist', async ({ world }) => {
    const [anna, ben] = [world.someone(), world.someone()];
    const { id } = await anna.designs.create.mutate({ config: aHarness() });
    const before = await world.published();
    for (const designId of [id, randomUUID()]) {
      const calls = [
        () => ben.designs.get.query({ designId }),
        () => ben.designs.update.mutate({ designId, baseVersion: 1, name: 'mine' }),
        () => ben.designs.share.mutate({ designId }),
        () => ben.designs.unshare.mutate({ designId }),
        () => ben.designs.archive.mutate({ designId }),
      ];
      for (const call of calls) {
        expect(await failureOf(call())).toEqual({
          code: 'BUILDER_DESIGN_NOT_FOUND',
          status: 404,
          facts: null,
          fields: null,
        });
      }
    }
    expect((await ben.designs.list.query({})).items).toEqual([]);
    expect(await world.published()).toEqual(before);
    expect(await anna.designs.get.query({ designId: id })).toMatchObject({ status: 'ACTIVE' });
  });

  it('lets a user reach what the guest of the same browser made', async ({ world }) => {
    const guestId = randomUUID();
    const asGuest = world.as(aGuest(guestId));
    const { id: designId } = await asGuest.designs.create.mutate({ config: aHarness() });
    const anna = world.as(aUser(randomUUID(), guestId));
    await anna.designs.update.mutate({ designId, baseVersion: 1, name: 'Mine now' });
    expect((await anna.designs.list.query({})).items).toHaveLength(1);
  });

  it('hands a guest’s designs to the user that the guest turns out to be, once and again', async ({
    world,
  }) => {
    const [userId, guestId] = [randomUUID(), randomUUID()];
    const asGuest = world.as(aGuest(guestId));
    await asGuest.designs.create.mutate({ config: aHarness() });
    await world.bus.start();
    await signIn(world, userId, guestId);
    await signIn(world, userId, guestId);
    const anna = world.as(aUser(userId));
    await expect.poll(async () => (await anna.designs.list.query({})).items).toHaveLength(1);
    expect((await asGuest.designs.list.query({})).items).toEqual([]);
  });

  it('hands over nothing when the browser was nobody before', async ({ world }) => {
    const asGuest = world.someone();
    await asGuest.designs.create.mutate({ config: aHarness() });
    await world.bus.start();
    await signIn(world, randomUUID(), null);
    await expect
      .poll(() => world.database.inboxEvent.findMany())
      .toMatchObject([{ status: 'done' }]);
    expect((await asGuest.designs.list.query({})).items).toHaveLength(1);
  });
});

/** As the user module tells it. */
const signIn = (world: BuilderWorld, userId: string, guestId: string | null) =>
  world.publish(userSignedIn, { aggregateId: userId, payload: { userId, guestId } });
