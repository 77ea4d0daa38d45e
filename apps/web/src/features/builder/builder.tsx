'use client';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { InertUntilHydrated } from '#web/features/shell/inert-until-hydrated.tsx';
import { useUnits } from '#web/features/measures/use-units.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { ContinueNotice } from './continue-notice.tsx';
import { BuilderDialogs, type DialogName } from './dialogs/builder-dialogs.tsx';
import { FitTable } from './fit/fit-table.tsx';
import type { BuilderData } from './load-builder.ts';
import { openPart, type PartId } from './parts/part-ids.ts';
import { PartList } from './parts/part-list.tsx';
import { SheetHead, type SheetSize } from './parts/sheet-head.tsx';
import { useShownPart } from './parts/use-shown-part.ts';
import { Preview } from './preview/preview.tsx';
import { SpokenDesign } from './preview/spoken-design.tsx';
import { useOnline } from './state/use-online.ts';
import { DesignHead } from './summary/design-head.tsx';
import { PriceDetails } from './summary/price-details.tsx';
import { StepLine } from './summary/step-line.tsx';
import { SummaryBar } from './summary/summary-bar.tsx';
import { TroubleLine } from './summary/trouble-line.tsx';
import { useBuilder } from './use-builder.ts';
import { useToCart } from './use-to-cart.ts';
import styles from './builder.module.css';

/** Only on designs from before the last change of prices. */
const PriceSinceNotice = lazy(() =>
  import('#web/features/price-since/price-since-notice.tsx').then((module) => ({
    default: module.PriceSinceNotice,
  })),
);

/**
 * The keyboard of a touch screen takes what the drawing gives up. It does not get it back by itself: options
 * that move when a field is left would slip away from the very press that left it.
 */
const isTypedInto = (target: Element) =>
  target.matches("input:not([type='radio'], [type='checkbox'])");

/** The builder: the drawing always in sight, the parts as a list, price and the way on in reach. */
export function Builder(data: BuilderData) {
  const { start } = data;
  const builder = useBuilder(data);
  const { config, verdict, saveState, offer } = builder;
  const { units, changeUnits } = useUnits();
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [sheetSize, setSheetSize] = useState<SheetSize>('half');
  const isOnline = useOnline();
  const { toCart, isBusy, error } = useToCart(start.cartLineId, builder.saveNow);
  const stage = useRef<HTMLDivElement>(null);
  const openFromDrawing = useCallback((part: PartId) => {
    setSheetSize('half');
    openPart(part);
  }, []);
  useShownPart(stage, openFromDrawing);

  return (
    <InertUntilHydrated className={styles.builder} data-sheet={sheetSize}>
      <h1 className="visually-hidden">Design your harness</h1>
      <div className={styles.stage} ref={stage}>
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
      <div
        className={styles.choices}
        onFocus={({ target }) => {
          if (isTypedInto(target)) setSheetSize('tall');
        }}
      >
        <SheetHead size={sheetSize} onSize={setSheetSize} />
        <div className={styles.overview}>
          <DesignHead
            name={builder.name}
            onName={builder.setName}
            onStarters={() => setDialog('starters')}
            onCompare={() => setDialog('compare')}
            onShare={() => setDialog('share')}
          />
          {start.priceSince && saveState.kind === 'clean' && (
            <Suspense>
              <PriceSinceNotice change={start.priceSince} />
            </Suspense>
          )}
          {saveState.kind === 'clean' && start.origin.kind === 'fresh' && <ContinueNotice />}
        </div>
        <PartList
          config={config}
          verdict={verdict}
          offer={offer}
          units={units}
          onUnits={changeUnits}
          onChange={builder.change}
        />
        <div className={styles.overview}>
          <FitTable fit={verdict.fit} units={units} />
          <PriceDetails receipt={builder.receipt} priceBook={offer.priceBook} />
        </div>
        <SummaryBar
          verdict={verdict}
          receipt={builder.receipt}
          config={config}
          saveState={saveState}
          actionLabel={start.cartLineId ? 'Update cart' : 'Add to cart'}
          isBusy={isBusy}
          onAction={() => void toCart()}
          onChange={builder.change}
          onMendAll={builder.mendAll}
        >
          {error !== null && <ErrorNotice error={error} onRetry={() => void toCart()} />}
          <TroubleLine
            saveState={saveState}
            isOnline={isOnline}
            isUnreachable={builder.isUnreachable}
            onRetry={() => void builder.saveNow().catch(() => {})}
            onSaveAsNew={() =>
              void builder
                .autosave()
                .keepBoth()
                .catch(() => {})
            }
            onDecide={() => setDialog('conflict')}
          />
          {builder.told && <StepLine words={builder.told} onUndo={builder.undo} />}
        </SummaryBar>
      </div>
      <SpokenDesign config={config} catalogue={offer.catalogue} receipt={builder.receipt} />
      <BuilderDialogs builder={builder} opened={start.config} open={dialog} onOpen={setDialog} />
    </InertUntilHydrated>
  );
}
