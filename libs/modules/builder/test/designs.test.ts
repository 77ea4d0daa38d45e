import { randomUUID } from 'node:crypto';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { aGuest, aHarness, anonymous, aUser, it, tooWeak } from './builder-world.ts';

describe.concurrent('designs', () => {
  it('keeps a new design as version 1 and tells it', async ({ world }) => {
    const design = await world.someone().designs.create.mutate({ config: aHarness() });
    expect(design).toMatchObject({
      name: 'Forest green Y-harness',
      status: 'ACTIVE',
      shareToken: null,
      origin: null,
      version: { number: 1, config: aHarness() },
      receipt: { currency: 'USD' },
    });
    expect(await world.published()).toMatchObject([
      {
        name: 'design.created',
        aggregateId: design.id,
        payload: { versionId: design.version.id, styleId: 'y-harness', presetId: null },
      },
    ]);
  });

  it('gives the same design for the same key, also after it was changed', async ({ world }) => {
    const anna = world.someone();
    const request = { idempotencyKey: randomUUID(), config: aHarness() };
    const design = await anna.designs.create.mutate(request);
    expect(await anna.designs.create.mutate(request)).toEqual(design);
    const change = { designId: design.id, baseVersion: 1, name: 'Sunday best' };
    const changed = await anna.designs.update.mutate(change);
    expect(await anna.designs.create.mutate(request)).toEqual(changed);
    expect(await world.database.design.count()).toBe(1);
    expect(await world.published()).toHaveLength(1);
  });

  it.for([
    ['other choices', { config: aHarness({ colourId: 'black' }) }],
    ['another name', { name: 'Sunday best' }],
    ['another origin', { presetId: 'harbour' }],
  ] as const)('refuses the same key with %s', async ([, other], { world }) => {
    const anna = world.someone();
    const request = { idempotencyKey: randomUUID(), config: aHarness() };
    await anna.designs.create.mutate(request);
    const failure = await failureOf(anna.designs.create.mutate({ ...request, ...other }));
    expect(failure).toMatchObject({ code: 'BUILDER_IDEMPOTENCY_CONFLICT', status: 422 });
    expect(await world.database.design.count()).toBe(1);
  });

  it('keeps the keys of different owners apart', async ({ world }) => {
    const request = { idempotencyKey: randomUUID(), config: aHarness() };
    const annas = await world.someone().designs.create.mutate(request);
    const bens = await world.someone().designs.create.mutate(request);
    expect(bens.id).not.toBe(annas.id);
  });

  it('knows the key that a guest made after the guest has signed in', async ({ world }) => {
    const [guestId, userId] = [randomUUID(), randomUUID()];
    const request = { idempotencyKey: randomUUID(), config: aHarness() };
    const design = await world.as(aGuest(guestId)).designs.create.mutate(request);
    const signedIn = world.as(aUser(userId, guestId));
    expect((await signedIn.designs.create.mutate(request)).id).toBe(design.id);
  });

  it('takes the name and origin of the preset that a design began from', async ({ world }) => {
    const anna = world.someone();
    const design = await anna.designs.create.mutate({ config: aHarness(), presetId: 'harbour' });
    expect(design).toMatchObject({ name: 'Harbour', origin: { kind: 'preset', id: 'harbour' } });
  });

  it('keeps a design whose preset has left the gallery', async ({ world }) => {
    const anna = world.someone();
    const design = await anna.designs.create.mutate({ config: aHarness(), presetId: 'gone' });
    expect(design).toMatchObject({ name: 'Forest green Y-harness', origin: null });
  });

  it('keeps a design that cannot be ordered as a draft, and activates it once mended', async ({
    world,
  }) => {
    const anna = world.someone();
    const draft = await anna.designs.create.mutate({ config: tooWeak() });
    expect(draft.status).toBe('DRAFT');
    const mended = await anna.designs.update.mutate({
      designId: draft.id,
      baseVersion: 1,
      config: aHarness(),
    });
    expect(mended).toMatchObject({ status: 'ACTIVE', version: { number: 2 } });
  });

  it('refuses to keep what the catalogue does not have, and offers what it has', async ({
    world,
  }) => {
    const config = aHarness({ colourId: 'octarine' });
    const failure = await failureOf(world.someone().designs.create.mutate({ config }));
    expect(failure).toMatchObject({ code: 'BUILDER_OPTION_UNKNOWN', status: 422 });
    expect(failure.facts).toMatchObject({ findings: [{ field: 'colourId' }] });
    expect(await world.published()).toEqual([]);
  });

  it('adds a version for a change and leaves the old one as it was', async ({ world }) => {
    const anna = world.someone();
    const first = await anna.designs.create.mutate({ config: aHarness() });
    const red = aHarness({ colourId: 'red' });
    const second = await anna.designs.update.mutate({
      designId: first.id,
      baseVersion: 1,
      config: red,
    });
    expect(second.version).toMatchObject({ number: 2, config: red });
    expect(second.version.designHash).not.toBe(first.version.designHash);
    const { versions } = await world
      .as(anonymous, 'order')
      .versions.get.query({ versionIds: [first.version.id] });
    expect(versions[0]).toMatchObject({ config: aHarness(), designHash: first.version.designHash });
    const names = (await world.published()).map(({ name }) => name);
    expect(names).toEqual(['design.created', 'design.updated']);
  });

  it('makes no version of what is in store already, also when asked twice', async ({ world }) => {
    const anna = world.someone();
    const { id: designId } = await anna.designs.create.mutate({ config: aHarness() });
    const change = { designId, baseVersion: 1, config: aHarness({ colourId: 'navy' }) };
    const once = await anna.designs.update.mutate(change);
    const twice = await anna.designs.update.mutate(change);
    expect(twice).toEqual(once);
    expect(await world.published()).toHaveLength(2);
  });

  it('renames without a new version', async ({ world }) => {
    const anna = world.someone();
    const { id: designId } = await anna.designs.create.mutate({ config: aHarness() });
    await anna.designs.update.mutate({ designId, baseVersion: 1, name: 'For Bruno' });
    const design = await anna.designs.get.query({ designId });
    expect(design).toMatchObject({ name: 'For Bruno', version: { number: 1 } });
  });

  it('refuses a change that was made on an old version and says which is current', async ({
    world,
  }) => {
    const anna = world.someone();
    const { id: designId } = await anna.designs.create.mutate({ config: aHarness() });
    const save = (baseVersion: number, colourId: string) =>
      anna.designs.update.mutate({ designId, baseVersion, config: aHarness({ colourId }) });
    await save(1, 'navy');
    expect(await failureOf(save(1, 'red'))).toMatchObject({
      code: 'BUILDER_DESIGN_STALE',
      status: 409,
      facts: { currentVersion: 2 },
    });
    expect((await anna.designs.get.query({ designId })).version.config.colourId).toBe('navy');
  });

  it('puts a design away once and refuses to change it then', async ({ world }) => {
    const anna = world.someone();
    const { id: designId } = await anna.designs.create.mutate({ config: aHarness() });
    await anna.designs.archive.mutate({ designId });
    const archived = await anna.designs.archive.mutate({ designId });
    expect(archived.status).toBe('ARCHIVED');
    const change = anna.designs.update.mutate({ designId, baseVersion: 1, name: 'Again' });
    expect(await failureOf(change)).toMatchObject({ code: 'BUILDER_DESIGN_ARCHIVED', status: 409 });
    const names = (await world.published()).map(({ name }) => name);
    expect(names).toEqual(['design.created', 'design.archived']);
  });

  it('lists the last changed first, page by page, the archived apart', async ({ world }) => {
    const anna = world.someone();
    for (const name of ['one', 'two', 'three', 'put away']) {
      await world.clock.advance(1000);
      await anna.designs.create.mutate({ name, config: aHarness() });
    }
    const [last] = (await anna.designs.list.query({})).items;
    await anna.designs.archive.mutate({ designId: last!.id });
    const first = await anna.designs.list.query({ limit: 2 });
    expect(first.items.map(({ name }) => name)).toEqual(['three', 'two']);
    const rest = await anna.designs.list.query({ limit: 2, cursor: first.nextCursor });
    expect(rest.items.map(({ name }) => name)).toEqual(['one']);
    expect(rest.nextCursor).toBeNull();
    const archived = await anna.designs.list.query({ isArchived: true });
    expect(archived.items.map(({ name }) => name)).toEqual(['put away']);
  });

  it('pages through designs of the same moment without losing or repeating one', async ({
    world,
  }) => {
    const anna = world.someone();
    for (let number = 0; number < 5; number += 1) {
      await anna.designs.create.mutate({ name: `design ${number}`, config: aHarness() });
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof anna.designs.list.query>> =
        await anna.designs.list.query({ limit: 2, cursor });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen.toSorted()).toEqual([0, 1, 2, 3, 4].map((number) => `design ${number}`));
  });

  it('begins the list anew for a cursor that we did not write', async ({ world }) => {
    const anna = world.someone();
    await anna.designs.create.mutate({ config: aHarness() });
    const forged = (text: string) => Buffer.from(text).toString('base64url');
    const cursors = [
      'nonsense',
      '%00',
      forged('0000-01-01T00:00:00Z x'),
      forged(`0000-01-01T00:00:00Z ${randomUUID()}`),
      forged(`9999-12-31T23:59:59Z ${randomUUID()}`),
      forged("'; DROP TABLE design; --"),
    ];
    for (const cursor of cursors) {
      await expect(anna.designs.list.query({ cursor })).resolves.toBeDefined();
    }
  });

  it('has no designs for nobody', async ({ world }) => {
    expect(await world.as(anonymous).designs.list.query({})).toEqual({
      items: [],
      nextCursor: null,
    });
    expect(
      await failureOf(world.as(anonymous).designs.create.mutate({ config: aHarness() })),
    ).toMatchObject({ code: 'RPC_SIGN_IN_REQUIRED', status: 401 });
  });

  it('keeps 500 designs per owner and then says so, however many are archived', async ({
    world,
  }) => {
    const anna = world.someone();
    const { id: designId } = await anna.designs.create.mutate({ config: aHarness() });
    await world.database.$executeRaw`
      INSERT INTO design (id, owner_key, name, status, created_at, updated_at)
      SELECT gen_random_uuid(), owner_key, 'filler', 'DRAFT', now(), now()
      FROM design, generate_series(1, 499) WHERE id = ${designId}::uuid`;
    const oneMore = () => anna.designs.create.mutate({ config: aHarness() });
    expect(await failureOf(oneMore())).toMatchObject({
      code: 'BUILDER_DESIGN_LIMIT',
      status: 422,
      facts: { designsMax: 500 },
    });
    await anna.designs.archive.mutate({ designId });
    await expect(oneMore()).resolves.toBeDefined();
  });
});
