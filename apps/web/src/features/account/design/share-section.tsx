'use client';
import { Button } from '@pet/ui';
import { useRouter } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import type { DesignItem } from '../design-card.tsx';
import styles from './design-view.module.css';

const ShareDialog = lazy(() =>
  import('#web/features/builder/dialogs/share-dialog.tsx').then((module) => ({
    default: module.ShareDialog,
  })),
);

/** The link of a design: whether there is one, and the window that makes and ends it. */
export function ShareSection({ design }: { design: DesignItem }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const { id: designId, name, shareToken, version } = design;
  return (
    <>
      <p className={styles.soft}>
        {shareToken
          ? 'Who has the link sees this design as it is at that moment.'
          : 'Nobody but you sees this design.'}
      </p>
      <Button size="small" onClick={() => setOpen(true)}>
        {shareToken ? 'Show the link' : 'Make a link'}
      </Button>
      {isOpen && (
        <Suspense>
          <ShareDialog
            isOpen
            onClose={() => {
              setOpen(false);
              router.refresh();
            }}
            saveNow={() => Promise.resolve({ designId, name, config: version.config })}
          />
        </Suspense>
      )}
    </>
  );
}
