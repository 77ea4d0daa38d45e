import type { DesignConfig } from '@pet/domain/builder';
import { TRPCClientError } from '@trpc/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave, type SaveState } from './autosave.ts';
import type { Draft, SavedDesign } from './saved-design.ts';

const draft = (name: string): Draft => ({ name, config: { colourId: name } as DesignConfig });
const stored = (name: string, versionNumber: number): SavedDesign => ({
  ...draft(name),
  designId: 'design-1',
  versionId: `version-${versionNumber}`,
  versionNumber,
});
const refusal = (appCode: string, httpStatus: number) =>
  TRPCClientError.from({ error: { message: 'No.', code: -1, data: { appCode, httpStatus } } });
const noNetwork = () => TRPCClientError.from(new TypeError('Failed to fetch'));

function world(initial: SavedDesign | null = null) {
  const states: SaveState[] = [];
  const waiting: { work: () => void; ms: number }[] = [];
  const kept: { draft: Draft | null; isPossible: boolean } = { draft: null, isPossible: true };
  const gateway = {
    create: vi.fn((wanted: Draft) => Promise.resolve({ ...stored('x', 1), ...wanted })),
    update: vi.fn((saved: SavedDesign, wanted: Draft) =>
      Promise.resolve({ ...stored('x', saved.versionNumber + 1), ...wanted }),
    ),
    read: vi.fn(() => Promise.resolve(stored('theirs', 7))),
  };
  const autosave = createAutosave(
    {
      gateway,
      keep: (wanted) => {
        kept.draft = wanted;
        return kept.isPossible;
      },
      wait: (work, ms) => {
        const entry = { work, ms };
        waiting.push(entry);
        return () => void waiting.splice(waiting.indexOf(entry), waiting.includes(entry) ? 1 : 0);
      },
      onState: (state) => states.push(state),
    },
    initial,
  );
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const elapse = async () => {
    waiting.splice(0).forEach(({ work }) => work());
    await settle();
  };
  return { autosave, gateway, kept, states, waiting, elapse, last: () => states.at(-1) };
}

describe('autosave', () => {
  let here: ReturnType<typeof world>;
  beforeEach(() => (here = world()));

  it('creates the design once and then updates it on the version it knows', async () => {
    here.autosave.change(draft('red'));
    await here.elapse();
    here.autosave.change(draft('navy'));
    await here.elapse();
    expect(here.gateway.create).toHaveBeenCalledTimes(1);
    expect(here.gateway.update.mock.calls[0]?.[0].versionNumber).toBe(1);
    expect(here.last()).toEqual({ kind: 'saved' });
  });

  it('saves only the latest of several quick changes', async () => {
    ['red', 'navy', 'sage'].forEach((name) => here.autosave.change(draft(name)));
    await here.elapse();
    expect(here.gateway.create.mock.calls.map(([wanted]) => wanted.name)).toEqual(['sage']);
  });

  it('never has two requests under way, and saves what changed meanwhile', async () => {
    let answer = (_: SavedDesign) => {};
    here.gateway.create.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    here.autosave.change(draft('red'));
    await here.elapse();
    here.autosave.change(draft('navy'));
    await here.elapse();
    expect(here.gateway.update).not.toHaveBeenCalled();
    answer(stored('red', 1));
    await here.autosave.saveNow();
    expect(here.gateway.update).toHaveBeenCalledTimes(1);
    expect(here.kept.draft).toBeNull();
  });

  it('keeps the draft in the browser and tries again, later each time, while there is no network', async () => {
    here.gateway.create.mockRejectedValueOnce(noNetwork()).mockRejectedValueOnce(noNetwork());
    here.autosave.change(draft('red'));
    await here.elapse();
    expect(here.last()).toEqual({ kind: 'offline', isAnswered: false, isKept: true });
    expect(here.kept.draft?.name).toBe('red');
    const firstPause = here.waiting[0]?.ms;
    await here.elapse();
    expect(here.waiting[0]?.ms).toBeGreaterThan(firstPause!);
    await here.elapse();
    expect(here.last()).toEqual({ kind: 'saved' });
    expect(here.kept.draft).toBeNull();
  });

  describe('when another tab saved meanwhile', () => {
    beforeEach(async () => {
      here = world(stored('old', 1));
      here.gateway.update.mockRejectedValueOnce(refusal('BUILDER_DESIGN_STALE', 409));
      here.autosave.change(draft('mine'));
      await here.elapse();
    });

    it('asks, and saves nothing by itself', async () => {
      expect(here.last()).toMatchObject({ kind: 'conflict', theirs: { name: 'theirs' } });
      here.autosave.change(draft('mine, further'));
      await here.elapse();
      expect(here.gateway.update).toHaveBeenCalledTimes(1);
      expect(here.kept.draft?.name).toBe('mine, further');
    });

    it('saves mine on top of theirs', async () => {
      await here.autosave.keepMine(stored('theirs', 7));
      expect(here.gateway.update.mock.calls[1]?.[0].versionNumber).toBe(7);
      expect(here.last()).toEqual({ kind: 'saved' });
    });

    it('takes theirs and forgets mine', () => {
      here.autosave.takeTheirs(stored('theirs', 7));
      expect(here.kept.draft).toBeNull();
      expect(here.gateway.update).toHaveBeenCalledTimes(1);
    });

    it('keeps both, mine as a new design', async () => {
      await here.autosave.keepBoth();
      expect(here.gateway.create.mock.calls[0]?.[0].name).toBe('mine');
    });
  });

  it('meets a conflict when the kept draft changed an older version', async () => {
    here = world(stored('newer', 5));
    here.autosave.restore(draft('kept'), 3);
    await here.elapse();
    expect(here.gateway.update.mock.calls[0]?.[0].versionNumber).toBe(3);
  });

  it('says why the server refused, and does not ask again by itself', async () => {
    here.gateway.create.mockRejectedValue(refusal('BUILDER_DESIGN_LIMIT', 422));
    here.autosave.change(draft('red'));
    await here.elapse();
    expect(here.last()).toMatchObject({ kind: 'refused' });
    await here.elapse();
    expect(here.gateway.create).toHaveBeenCalledTimes(1);
  });

  it('says so when the shop answers but cannot save, and when this browser keeps nothing', async () => {
    here.kept.isPossible = false;
    here.gateway.create.mockRejectedValueOnce(refusal('RPC_BUSY', 503));
    here.autosave.change(draft('red'));
    expect(here.autosave.isAtRisk()).toBe(true);
    await here.elapse();
    expect(here.last()).toEqual({ kind: 'offline', isAnswered: true, isKept: false });
    await here.elapse();
    expect(here.autosave.isAtRisk()).toBe(false);
  });

  it('tells of trouble until it is over, without a word of each try', async () => {
    here.gateway.create.mockRejectedValueOnce(noNetwork()).mockRejectedValueOnce(noNetwork());
    here.autosave.change(draft('red'));
    await here.elapse();
    here.autosave.change(draft('navy'));
    await here.elapse();
    expect(new Set(here.states.slice(2).map(({ kind }) => kind))).toEqual(new Set(['offline']));
    await here.elapse();
    expect(here.last()).toEqual({ kind: 'saved' });
  });

  it.each([
    ['signed out', 'BUILDER_DESIGN_NOT_FOUND', 404],
    ['archived elsewhere', 'BUILDER_DESIGN_ARCHIVED', 409],
  ])('keeps the work when the design is %s, and saves it as a new one', async (_, code, status) => {
    here = world(stored('old', 1));
    here.gateway.update.mockRejectedValueOnce(refusal(code, status));
    here.autosave.change(draft('mine'));
    await here.elapse();
    expect(here.last()).toMatchObject({ kind: 'gone', words: { code } });
    expect(here.kept.draft?.name).toBe('mine');
    await here.elapse();
    expect(here.gateway.update).toHaveBeenCalledTimes(1);
    await here.autosave.keepBoth();
    expect(here.gateway.create.mock.calls[0]?.[0].name).toBe('mine');
    expect(here.last()).toEqual({ kind: 'saved' });
  });

  it('restores nothing that the server holds already, although its answer was lost', async () => {
    here = world(stored('mine', 4));
    here.autosave.restore(draft('mine'), 3);
    await here.elapse();
    here.autosave.change(draft('further'));
    await here.elapse();
    expect(here.gateway.update.mock.calls.map(([base]) => base.versionNumber)).toEqual([4]);
  });

  it('asks nothing when the other tab saved the very same', async () => {
    here = world(stored('old', 1));
    here.gateway.update.mockRejectedValueOnce(refusal('BUILDER_DESIGN_STALE', 409));
    here.autosave.change(draft('theirs'));
    await here.elapse();
    expect(here.last()).toEqual({ kind: 'saved' });
  });

  it('saves an untouched design when it is needed at once, e.g. for the cart', async () => {
    await here.autosave.saveNow(draft('untouched'));
    expect(here.gateway.create).toHaveBeenCalledTimes(1);
  });

  it('asks nothing of the server when the saved design was not changed', async () => {
    here = world(stored('old', 3));
    expect((await here.autosave.saveNow()).versionId).toBe('version-3');
    here.autosave.change(draft('old'));
    await here.elapse();
    expect(here.gateway.update).not.toHaveBeenCalled();
  });
});
