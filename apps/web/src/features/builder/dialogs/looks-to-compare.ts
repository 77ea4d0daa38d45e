import type { DesignConfig } from '@pet/domain/builder';
import { isSameConfig } from '../state/design-history.ts';
import type { Look } from '../state/use-kept-looks.ts';
import type { ApiOutputs } from '#web/trpc/api-types.ts';

export type SavedVersion = Pick<
  ApiOutputs['builder']['designs']['versions']['list']['items'][number],
  'version' | 'name' | 'receiptThen' | 'receiptNow'
>;

/** A look of this visit, or a saved version with what it cost and costs. */
export interface ComparedLook extends Look {
  saved?: Pick<SavedVersion, 'receiptThen' | 'receiptNow'>;
}

/**
 * Everything else than the design of now: the saved versions, oldest first, then the looks of this
 * visit. A look that is saved is offered as the version that it is, because that one knows its price.
 */
export function looksToCompare(
  now: DesignConfig,
  looks: readonly Look[],
  versions: readonly SavedVersion[],
): ComparedLook[] {
  const saved = versions
    .toSorted((a, b) => a.version.number - b.version.number)
    .map(({ version, name, receiptThen, receiptNow }) => ({
      label: `Version ${version.number}${name === null ? '' : ` – ${name}`}`,
      config: version.config,
      saved: { receiptThen, receiptNow },
    }));
  const unsaved = looks.filter(
    (look) => !saved.some(({ config }) => isSameConfig(config, look.config)),
  );
  return [...saved, ...unsaved].filter(({ config }) => !isSameConfig(config, now));
}
