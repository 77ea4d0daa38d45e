'use client';
import { Notice } from '@pet/ui';
import { lazy, Suspense, useState } from 'react';
import { InertUntilHydrated } from '#web/features/shell/inert-until-hydrated.tsx';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { ContinueNotice } from './continue-notice.tsx';
import { ShareDialog } from './dialogs/share-dialog.tsx';
import { FitTable } from './fit/fit-table.tsx';
import { useUnits } from '#web/features/measures/use-units.ts';
import type { BuilderData } from './load-builder.ts';
import { PartList } from './parts/part-list.tsx';
import { Preview } from './preview/preview.tsx';
import { SpokenDesign } from './preview/spoken-design.tsx';
import { DesignHead } from './summary/design-head.tsx';
import { PriceDetails } from './summary/price-details.tsx';
import { SummaryBar } from './summary/summary-bar.tsx';
import { useBuilder } from './use-builder.ts';
import { useToCart } from './use-to-cart.ts';
import styles from './builder.module.css';

/** Few ever see it, so that nobody waits for its code at the start. */
const ConflictDialog = lazy(() =>
  import('./dialogs/conflict-dialog.tsx').then((module) => ({ default: module.ConflictDialog })),
);

/** The builder: the drawing always in sight, the parts as a list, price and the way on in reach. */
export function Builder(data: BuilderData) {
  const { offer, start } = data;
  const builder = useBuilder(data);
  const { config, verdict, saveState } = builder;
  const { units, changeUnits } = useUnits();
  const [isSharing, setSharing] = useState(false);
  const { toCart, isBusy, error } = useToCart(start.cartLineId, builder.saveNow);

  return (
    <InertUntilHydrated className={styles.builder}>
      <h1 className="visually-hidden">Design your harness</h1>
      <div className={styles.stage}>
        <Preview
          config={config}
          catalogue={offer.catalogue}
          canUndo={builder.canUndo}
          canRedo={builder.canRedo}
          onUndo={builder.undo}
          onRedo={builder.redo}
          onReset={builder.reset}
          onSurprise={builder.surprise}
        />
      </div>
      <div className={styles.choices}>
        <DesignHead
          name={builder.name}
          saveState={saveState}
          onName={builder.setName}
          onShare={() => setSharing(true)}
          onRetry={() => void builder.saveNow().catch(() => {})}
        />
        {saveState.kind === 'clean' && start.origin.kind === 'fresh' && <ContinueNotice />}
        <PartList builder={builder} offer={offer} units={units} onUnits={changeUnits} />
        <FitTable fit={verdict.fit} units={units} />
        <PriceDetails receipt={verdict.receipt} priceBook={offer.priceBook} />
        {builder.isUnreachable && (
          <Notice tone="warn">
            <p>
              We cannot reach the workshop to confirm the price. Go on designing; we keep your work
              and ask again.
            </p>
          </Notice>
        )}
        {error !== null && <ErrorNotice error={error} onRetry={() => void toCart()} />}
        <SummaryBar
          verdict={verdict}
          config={config}
          actionLabel={start.cartLineId ? 'Update cart' : 'Add to cart'}
          isBusy={isBusy}
          onAction={() => void toCart()}
          onChange={builder.change}
        />
      </div>
      <SpokenDesign config={config} catalogue={offer.catalogue} receipt={verdict.receipt} />
      <ShareDialog isOpen={isSharing} onClose={() => setSharing(false)} saveNow={builder.saveNow} />
      {saveState.kind === 'conflict' && (
        <Suspense>
          <ConflictDialog
            mine={builder.draft}
            theirs={saveState.theirs}
            catalogue={offer.catalogue}
            onKeepMine={() =>
              void builder
                .autosave()
                .keepMine(saveState.theirs)
                .catch(() => {})
            }
            onTakeTheirs={() => {
              builder.autosave().takeTheirs(saveState.theirs);
              builder.show(saveState.theirs);
            }}
            onKeepBoth={() =>
              void builder
                .autosave()
                .keepBoth()
                .catch(() => {})
            }
          />
        </Suspense>
      )}
    </InertUntilHydrated>
  );
}
