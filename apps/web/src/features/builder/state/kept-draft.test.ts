import { defaultConfig } from '@pet/domain/builder';
import { catalogueV2 as catalogue } from '@pet/domain/builder/data';
import { describe, expect, test } from 'vitest';
import { lockOwnership } from './draft-ownership.ts';
import { draftKeeper, type KeptDraft } from './kept-draft.ts';

const config = defaultConfig('dog', catalogue);
const draft = (name: string) => ({ name, config, baseVersion: null });

/** A browser whose pages share a storage and locks, as `navigator.locks` grants them. */
function browser() {
  const kept = new Map<string, string>();
  const locked = new Set<string>();
  let time = 0;

  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };

  function openPage(pageId: string) {
    const own = new Set<string>();
    async function request(key: string, ...rest: unknown[]): Promise<unknown> {
      const work = rest.at(-1) as (lock: unknown) => unknown;
      if (locked.has(key)) return work(null);
      locked.add(key);
      own.add(key);
      try {
        return await work({});
      } finally {
        locked.delete(key);
      }
    }
    const ownership = lockOwnership(() => ({ request }) as unknown as LockManager);
    const drafts = draftKeeper({
      storage: () => storage,
      pageId,
      ownership,
      now: () => (time += 1),
    });
    const close = () => own.forEach((key) => locked.delete(key));
    return { drafts, close };
  }

  return { openPage, kept };
}

/** What the builder does with a draft that it takes up: it keeps it as its own. */
async function adoptInto({ drafts }: ReturnType<ReturnType<typeof browser>['openPage']>) {
  const names: string[] = [];
  await drafts.adopt((found: KeptDraft) => {
    names.push(found.name);
    drafts.write(null, found);
    return Promise.resolve(true);
  });
  return names;
}

describe('drafts of new designs', () => {
  test('two tabs keep one each', () => {
    const { openPage } = browser();
    const [a, b] = [openPage('a'), openPage('b')];
    a.drafts.write(null, draft('A'));
    b.drafts.write(null, draft('B'));
    expect(a.drafts.read(null)?.name).toBe('A');
    expect(b.drafts.read(null)?.name).toBe('B');
  });

  test('what an open tab keeps is left to it', async () => {
    const { openPage } = browser();
    openPage('a').drafts.write(null, draft('A'));
    expect(await adoptInto(openPage('b'))).toEqual([]);
  });

  test('a page that is left lets go of its draft', async () => {
    const { openPage } = browser();
    const { drafts } = openPage('a');
    drafts.write(null, draft('A'));
    drafts.letGo();
    await Promise.resolve();
    expect(await adoptInto(openPage('b'))).toEqual(['A']);
  });

  test('what closed tabs kept comes back one by one, the latest first', async () => {
    const { openPage, kept } = browser();
    const closed = [openPage('a'), openPage('b')];
    closed.forEach(({ drafts }, index) => drafts.write(null, draft(`closed ${index}`)));
    closed.forEach(({ close }) => close());
    expect(await adoptInto(openPage('c'))).toEqual(['closed 1']);
    expect(await adoptInto(openPage('d'))).toEqual(['closed 0']);
    expect(kept.size).toBe(2);
  });

  test('a draft that could not be taken up stays', async () => {
    const { openPage, kept } = browser();
    const a = openPage('a');
    a.drafts.write(null, draft('A'));
    a.close();
    const b = openPage('b');
    await b.drafts.adopt(() => Promise.resolve(false));
    await b.drafts.adopt(() => Promise.resolve(true));
    expect(kept.size).toBe(1);
  });

  test('one kept before pages had drafts of their own is taken up', async () => {
    const { openPage, kept } = browser();
    kept.set('hh.draft.new', JSON.stringify({ record: 1, ...draft('old') }));
    expect(await adoptInto(openPage('a'))).toEqual(['old']);
    expect(kept.has('hh.draft.new')).toBe(false);
  });

  test('of a saved design every page keeps under its id', () => {
    const { openPage } = browser();
    openPage('a').drafts.write('d1', { ...draft('A'), baseVersion: 2 });
    expect(openPage('b').drafts.read('d1')).toMatchObject({ name: 'A', baseVersion: 2 });
  });
});
