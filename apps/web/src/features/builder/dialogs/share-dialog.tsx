import { Button, Dialog, Field, Notice, Skeleton, TextInput } from '@pet/ui';
import type { SharingWishes } from '@pet/domain/builder';
import { lazy, Suspense, useEffect, useState } from 'react';
import { paths } from '#web/paths.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { loadBrowserApi } from '#web/trpc/load-browser-api.ts';
import type { SavedDesign } from '../state/saved-design.ts';
import { LinkWishes } from './link-wishes.tsx';
import styles from './share-dialog.module.css';

/** Drawn, and its code fetched, only when it is asked for. */
const QrCode = lazy(() => import('./qr-code.tsx').then((module) => ({ default: module.QrCode })));

export interface ShareDialogProps {
  isOpen: boolean;
  onClose: () => void;
  /** Saves what is not saved yet, so that the link shows what is on the screen. */
  saveNow: () => Promise<SharedFrom>;
}

type Link = { kind: 'making' } | MadeLink | { kind: 'failed'; error: unknown };

interface MadeLink {
  kind: 'made';
  url: string;
  /** What it leads to, in the version of now. */
  design: SharedFrom;
  wishes: SharingWishes;
}

async function makeLink(saveNow: ShareDialogProps['saveNow']): Promise<Link> {
  try {
    const design = await saveNow();
    const api = await loadBrowserApi();
    const { designId } = design;
    const { shareToken, ...wishes } = await api.builder.designs.share.mutate({ designId });
    const url = new URL(paths.sharedDesign(shareToken), location.href).href;
    return { kind: 'made', url, design, wishes };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

/** What a link is made for. */
type SharedFrom = Pick<SavedDesign, 'designId' | 'name' | 'config'>;

/** A link that shows this design to anyone who has it. */
export function ShareDialog({ isOpen, onClose, saveNow }: ShareDialogProps) {
  const [attempt, setAttempt] = useState(0);
  const [isEnded, setEnded] = useState(false);
  return (
    <Dialog title="Share this design" isOpen={isOpen} onClose={onClose}>
      <p>
        Who has the link sees the design’s name, its drawing and the price, and can make a copy. Who
        you are and your other designs stay private.
      </p>
      {isEnded ? (
        <Notice
          title="The link has ended"
          action={
            <Button size="small" onClick={() => setEnded(false)}>
              Make a new link
            </Button>
          }
        >
          <p>Who opens it is told so. A new link will be a different one.</p>
        </Notice>
      ) : (
        <ShareLink
          key={attempt}
          saveNow={saveNow}
          onRetry={() => setAttempt(attempt + 1)}
          onEnd={() => setEnded(true)}
        />
      )}
    </Dialog>
  );
}

/** Makes the link when it appears. */
function ShareLink({
  saveNow,
  onRetry,
  onEnd,
}: Pick<ShareDialogProps, 'saveNow'> & { onRetry: () => void; onEnd: () => void }) {
  const [link, setLink] = useState<Link>({ kind: 'making' });

  useEffect(() => {
    let isGone = false;
    void makeLink(saveNow).then((made) => {
      if (!isGone) setLink(made);
    });
    return () => {
      isGone = true;
    };
  }, [saveNow]);

  if (link.kind === 'making') return <Skeleton height="3rem" label="Making the link" />;
  if (link.kind === 'failed') return <ErrorNotice error={link.error} onRetry={onRetry} />;
  const { url, design, wishes } = link;
  return (
    <>
      <LinkField url={url} />
      <LinkWishes design={design} wishes={wishes} onEnd={onEnd} />
    </>
  );
}

function LinkField({ url }: { url: string }) {
  const [isCopied, setCopied] = useState(false);
  const [hasCode, setCode] = useState(false);
  const canShare = typeof navigator.share === 'function';

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      // The field is there to copy from by hand.
    }
  }

  return (
    <>
      <Field label="Link">
        <TextInput readOnly value={url} onFocus={(event) => event.target.select()} />
      </Field>
      <div className={styles.actions}>
        <Button tone="primary" onClick={() => void copy()}>
          {isCopied ? 'Copied' : 'Copy link'}
        </Button>
        {canShare && (
          <Button onClick={() => void navigator.share({ url }).catch(() => {})}>Send…</Button>
        )}
        <Button aria-expanded={hasCode} onClick={() => setCode(!hasCode)}>
          {hasCode ? 'Hide QR code' : 'Show QR code'}
        </Button>
        <span role="status" className="visually-hidden">
          {isCopied && 'The link is copied.'}
        </span>
      </div>
      {hasCode && (
        <Suspense fallback={<Skeleton height="14rem" label="Drawing the code" />}>
          <div className={styles.code}>
            <QrCode url={url} label="QR code of the link above" />
            <p className={styles.hint}>Scan it with a phone’s camera to open the design there.</p>
          </div>
        </Suspense>
      )}
    </>
  );
}
