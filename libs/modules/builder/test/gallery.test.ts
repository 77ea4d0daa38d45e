import { randomUUID } from 'node:crypto';
import { failureOf } from '@pet/testing/module';
import { describe, expect, vi } from 'vitest';
import {
  aHarness,
  anonymous,
  aUser,
  it,
  madeToMeasure,
  tooWeak,
  type BuilderWorld,
} from './builder-world.ts';

const staff = (userId: string = randomUUID()) =>
  ({ kind: 'user', userId, role: 'maker', guestId: null }) as const;
const words = {
  title: 'Harbour walk',
  creditName: 'Anna',
  showsText: false,
  agrees: true,
} as const;
const text = { text: 'Bruno', fontId: 'block', position: 'side', threadColourId: 'white' } as const;

async function publish(world: BuilderWorld, owner: ReturnType<BuilderWorld['as']>, id: string) {
  const { id: publicationId } = await owner.gallery.propose.mutate({ designId: id, ...words });
  const decision = { publicationId, from: 'PROPOSED', decision: 'approve' } as const;
  await world.as(staff()).gallery.decide.mutate(decision);
  return publicationId;
}

describe.concurrent('the gallery', () => {
  it('shows what staff approved, frozen as it was offered and without anything private', async ({
    world,
  }) => {
    const [anna, makerId] = [world.as(aUser()), randomUUID()];
    const measured = { ...madeToMeasure(31_000), personalisation: text };
    const { id: designId } = await anna.designs.create.mutate({ name: 'For B.', config: measured });
    const offered = await anna.gallery.propose.mutate({ designId, ...words });
    expect(await anna.gallery.propose.mutate({ designId, ...words })).toEqual(offered);
    const nobody = world.as(anonymous);
    expect((await nobody.gallery.list.query({})).items).toEqual([]);

    const [review] = (await world.as(staff()).gallery.reviews.query({})).items;
    expect(review).toMatchObject({ id: offered.id, status: 'PROPOSED', title: 'Harbour walk' });
    const decision = { publicationId: offered.id, from: 'PROPOSED', decision: 'approve' } as const;
    const decided = await world.as(staff(makerId)).gallery.decide.mutate(decision);
    expect(decided.steps).toMatchObject([
      { step: 'propose' },
      { step: 'approve', actorKey: `user:${makerId}`, reason: null },
    ]);
    const red = { ...measured, colourId: 'red' };
    await anna.designs.update.mutate({ designId, baseVersion: 1, config: red });

    const shown = await nobody.gallery.get.query({ publicationId: offered.id });
    expect(shown).toMatchObject({
      title: 'Harbour walk',
      by: 'Anna',
      config: { colourId: measured.colourId, size: { kind: 'standard' }, personalisation: null },
    });
    expect((await nobody.gallery.list.query({ species: 'dog' })).items).toEqual([shown]);
    expect((await nobody.gallery.list.query({ species: 'cat' })).items).toEqual([]);
    const told = JSON.stringify([shown, review]);
    for (const secret of ['Bruno', 'Labrador', '780', '31000', 'For B.', designId])
      expect(told).not.toContain(secret);
    const names = (await world.published()).map(({ name }) => name);
    expect(names).toEqual([
      'design.created',
      'design.proposed',
      'design.published',
      'design.updated',
    ]);
  });

  it('hangs a later version in the place of the earlier, and takes it down for its owner', async ({
    world,
  }) => {
    const anna = world.as(aUser());
    const { id: designId } = await anna.designs.create.mutate({ config: aHarness() });
    const first = await publish(world, anna, designId);
    const red = aHarness({ colourId: 'red' });
    await anna.designs.update.mutate({ designId, baseVersion: 1, config: red });
    const second = await publish(world, anna, designId);
    const nobody = world.as(anonymous);
    const { items } = await nobody.gallery.list.query({});
    expect(items.map(({ id }) => id)).toEqual([second]);
    const gone = await failureOf(nobody.gallery.get.query({ publicationId: first }));
    expect(gone).toMatchObject({ code: 'BUILDER_PUBLICATION_NOT_FOUND', status: 404 });

    const ben = world.as(aUser());
    expect(await failureOf(ben.gallery.withdraw.mutate({ publicationId: second }))).toMatchObject({
      code: 'BUILDER_PUBLICATION_NOT_FOUND',
    });
    const withdrawn = await anna.gallery.withdraw.mutate({ publicationId: second });
    expect(withdrawn.status).toBe('WITHDRAWN');
    expect((await nobody.gallery.list.query({})).items).toEqual([]);
    expect((await anna.gallery.mine.query()).items).toEqual([]);
  });

  it('tells the owner why a design was refused, and lets one decision stand', async ({ world }) => {
    const anna = world.as(aUser());
    const { id: designId } = await anna.designs.create.mutate({ config: aHarness() });
    const { id: publicationId } = await anna.gallery.propose.mutate({ designId, ...words });
    const reason = 'The title names a shop.';
    const refusal = { publicationId, from: 'PROPOSED', decision: 'refuse', reason } as const;
    await world.as(staff()).gallery.decide.mutate(refusal);
    const { items } = await anna.gallery.mine.query();
    expect(items).toMatchObject([{ designId, status: 'REFUSED', reason }]);
    const late = { publicationId, from: 'PROPOSED', decision: 'approve' } as const;
    expect(await failureOf(world.as(staff()).gallery.decide.mutate(late))).toMatchObject({
      code: 'BUILDER_PUBLICATION_DECIDED',
      status: 409,
      facts: { status: 'REFUSED' },
    });
    const again = await anna.gallery.propose.mutate({ designId, ...words, title: 'Harbour' });
    expect((await anna.gallery.mine.query()).items).toMatchObject([{ id: again.id }]);
  });

  it('refuses what cannot be ordered, a second offer of one design, and one without consent', async ({
    world,
  }) => {
    const anna = world.as(aUser());
    const weak = await anna.designs.create.mutate({ config: tooWeak() });
    const unfinished = anna.gallery.propose.mutate({ designId: weak.id, ...words });
    expect(await failureOf(unfinished)).toMatchObject({ code: 'BUILDER_DESIGN_UNFINISHED' });
    const { id: designId } = await anna.designs.create.mutate({ config: aHarness() });
    const forced = { designId, ...words, agrees: false as unknown as true };
    expect(await failureOf(anna.gallery.propose.mutate(forced))).toMatchObject({ status: 400 });
    await anna.gallery.propose.mutate({ designId, ...words });
    const other = anna.gallery.propose.mutate({ designId, ...words, title: 'Another' });
    expect(await failureOf(other)).toMatchObject({ code: 'BUILDER_PUBLICATION_WAITING' });
  });

  it('takes a design that is thrown away down, also when it is approved at that moment', async ({
    world,
  }) => {
    const anna = world.as(aUser());
    const { id: designId } = await anna.designs.create.mutate({ config: aHarness() });
    const { id } = await anna.gallery.propose.mutate({ designId, ...words });
    const removal = await world.database.$transaction(async (tx) => {
      const at = world.clock.now();
      const data = { status: 'PUBLISHED', decidedAt: at, publishedAt: at };
      await tx.designPublication.update({ where: { id }, data });
      const removing = anna.designs.remove.mutate({ designId });
      await vi.waitFor(async () => {
        const [waiting] = await tx.$queryRaw<{ count: number }[]>`
          SELECT count(*)::int FROM pg_locks JOIN pg_stat_activity USING (pid)
          WHERE NOT granted AND datname = current_database()`;
        expect(waiting?.count).toBe(1);
      });
      return { removing };
    });
    await removal.removing;
    expect((await world.as(anonymous).gallery.list.query({})).items).toEqual([]);
  });

  it('credits whose design a copy was, as long as it hangs there with a way to it', async ({
    world,
  }) => {
    const [anna, ben] = [world.as(aUser()), world.someone()];
    const { id: designId } = await anna.designs.create.mutate({ config: aHarness() });
    const publicationId = await publish(world, anna, designId);
    const copy = await ben.gallery.fork.mutate({ publicationId });
    const credit = { title: 'Harbour walk', by: 'Anna', shareToken: null };
    expect(copy).toMatchObject({ name: 'Harbour walk', credit: { ...credit, publicationId } });
    await anna.designs.remove.mutate({ designId });
    const later = await ben.designs.get.query({ designId: copy.id });
    expect(later.credit).toEqual({ ...credit, publicationId: null });
    expect((await world.as(anonymous).gallery.list.query({})).items).toEqual([]);
  });

  it('leads through all pages once, the last published first', async ({ world }) => {
    const anna = world.as(aUser());
    const ids: string[] = [];
    for (let number = 0; number < 3; number += 1) {
      const { id } = await anna.designs.create.mutate({ config: aHarness() });
      ids.unshift(await publish(world, anna, id));
    }
    const nobody = world.as(anonymous);
    const first = await nobody.gallery.list.query({ limit: 2 });
    const rest = await nobody.gallery.list.query({ limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    expect(rest.nextCursor).toBeNull();
  });

  it('lets the database refuse to change what hangs there or what was decided', async ({
    world,
  }) => {
    const anna = world.as(aUser());
    const { id } = await anna.designs.create.mutate({ config: aHarness() });
    await publish(world, anna, id);
    const { database } = world;
    const measured = JSON.stringify(madeToMeasure(31_000));
    const changes = [
      () => database.designPublication.updateMany({ data: { title: 'Other' } }),
      () => database.designPublication.updateMany({ data: { config: {} } }),
      () => database.designPublicationStep.updateMany({ data: { actorKey: 'user:other' } }),
      () => database.designPublicationStep.deleteMany(),
      () => database.designPublication.updateMany({ data: { status: 'PROPOSED' } }),
      () => database.$executeRaw`
        INSERT INTO design_publication SELECT gen_random_uuid(), design_id, version_id, title,
          credit_name, species, style_id, ${measured}::jsonb, design_hash, catalogue_version,
          price_book_version, 'REFUSED', 'r', now(), null, now() FROM design_publication`,
    ];
    for (const change of changes) await expect(change()).rejects.toThrow();
  });
});
