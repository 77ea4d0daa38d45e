'use client';
import type { DesignConfig } from '@pet/domain/builder';
import { lazy, Suspense, useState } from 'react';
import type { SavedDesign } from '../state/saved-design.ts';
import { useKeptLooks } from '../state/use-kept-looks.ts';
import type { Builder } from '../use-builder.ts';
import { ShareDialog } from './share-dialog.tsx';

/** Few see them on each visit, so that nobody waits for their code at the start. */
const ConflictDialog = lazy(() =>
  import('./conflict-dialog.tsx').then((module) => ({ default: module.ConflictDialog })),
);
const CompareDialog = lazy(() =>
  import('./compare-dialog.tsx').then((module) => ({ default: module.CompareDialog })),
);
const StartersDialog = lazy(() =>
  import('./starters-dialog.tsx').then((module) => ({ default: module.StartersDialog })),
);

export type DialogName = 'share' | 'starters' | 'compare' | 'conflict';

export interface BuilderDialogsProps {
  builder: Builder;
  /** The design that the page opened with. */
  opened: DesignConfig;
  open: DialogName | null;
  onOpen: (dialog: DialogName | null) => void;
}

/** Everything that opens over the builder. A conflict opens by itself, once. */
export function BuilderDialogs({ builder, opened, open, onOpen }: BuilderDialogsProps) {
  const { config, offer, saveState, change } = builder;
  const { looks, keepLook } = useKeptLooks(opened);
  const [postponed, setPostponed] = useState<SavedDesign | null>(null);
  const theirs = saveState.kind === 'conflict' ? saveState.theirs : null;
  const close = () => onOpen(null);

  return (
    <>
      <ShareDialog isOpen={open === 'share'} onClose={close} saveNow={builder.saveNow} />
      <Suspense>
        {open === 'starters' && (
          <StartersDialog
            onTake={(starter, name) => {
              close();
              builder.takeStarter(starter, name);
            }}
            onClose={close}
          />
        )}
        {open === 'compare' && (
          <CompareDialog
            designId={builder.designId}
            config={config}
            looks={looks}
            offer={offer}
            onKeep={keepLook}
            onTake={(look) => {
              keepLook(config);
              change(look.config);
              close();
            }}
            onClose={close}
          />
        )}
        {theirs && (open === 'conflict' || postponed !== theirs) && (
          <ConflictDialog
            mine={builder.draft}
            theirs={theirs}
            catalogue={offer.catalogue}
            onKeepMine={() =>
              void builder
                .autosave()
                .keepMine(theirs)
                .catch(() => {})
            }
            onTakeTheirs={() => {
              builder.autosave().takeTheirs(theirs);
              builder.show(theirs);
            }}
            onKeepBoth={() =>
              void builder
                .autosave()
                .keepBoth()
                .catch(() => {})
            }
            onLater={() => {
              setPostponed(theirs);
              close();
            }}
          />
        )}
      </Suspense>
    </>
  );
}
