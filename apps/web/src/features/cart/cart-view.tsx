'use client';
import { Button, ButtonLink, EmptyState, Notice, PageHeader, Skeleton } from '@pet/ui';
import { useEffect, useRef } from 'react';
import type { DesignChoice } from '#web/features/design-choices/design-choices.ts';
import { paths } from '#web/paths.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { CartLineCard } from './cart-line-card.tsx';
import { CartSummary } from './cart-summary.tsx';
import type { Cart, CartLine } from './cart-types.ts';
import { PriceChangeNotice } from './price-change-notice.tsx';
import { useCart } from './use-cart.ts';
import styles from './cart-view.module.css';

export interface CartViewProps {
  /** As the server read it; null when it could not, and the browser asks itself. */
  initialCart: Cart | null;
  choicesByVersion: Readonly<Record<string, readonly DesignChoice[]>>;
  readyBy: string | null;
}

/** The cart page. */
export function CartView({ initialCart, choicesByVersion, readyBy }: CartViewProps) {
  const cart = useCart(initialCart);
  const { data, error, refetch } = cart.query;
  return (
    <>
      <PageHeader title="Your cart" />
      <div className={styles.notices}>
        {cart.removed && <RemovedNotice line={cart.removed} onUndo={cart.undoRemove} />}
        {cart.error && <ErrorNotice error={cart.error} title="The cart was not changed" />}
        {error && !data && (
          <ErrorNotice
            error={error}
            title="We could not read your cart"
            onRetry={() => void refetch()}
          />
        )}
      </div>
      {!data && !error && <CartSkeleton />}
      {data?.lines.length === 0 && <EmptyCart />}
      {data && data.lines.length > 0 && (
        <div className={styles.columns}>
          <div className={styles.main}>
            {data.hasPriceChange && (
              <PriceChangeNotice
                cart={data}
                isAccepting={cart.isAccepting}
                onAccept={cart.acceptPrices}
              />
            )}
            <ul className={styles.lines}>
              {data.lines.map((line) => (
                <CartLineCard
                  key={line.lineId}
                  line={line}
                  currency={data.currency}
                  choices={choicesByVersion[line.versionId]}
                  onQuantity={(quantity) => cart.setQuantity(line, quantity)}
                  onRemove={() => cart.remove(line)}
                />
              ))}
            </ul>
          </div>
          <div className={styles.aside}>
            <CartSummary cart={data} readyBy={readyBy} />
          </div>
        </div>
      )}
    </>
  );
}

/** Takes the focus that the removed line's button had, so that a keyboard user can undo at once. */
function RemovedNotice({ line, onUndo }: { line: CartLine; onUndo: () => void }) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), [line.lineId]);
  return (
    <Notice
      title={`${line.designName} was removed`}
      action={
        <Button size="small" ref={undo} onClick={onUndo}>
          Undo
        </Button>
      }
    />
  );
}

function EmptyCart() {
  return (
    <EmptyState
      title="Nothing in here yet"
      action={
        <div className={styles.ways}>
          <ButtonLink tone="primary" href={paths.builder()}>
            Design a harness
          </ButtonLink>
          <ButtonLink href={paths.starters()}>See starter designs</ButtonLink>
        </div>
      }
    >
      <p>A harness takes about a minute to design. Your draft is kept while you look around.</p>
    </EmptyState>
  );
}

function CartSkeleton() {
  return (
    <div className={styles.lines}>
      <Skeleton height="11rem" label="Loading your cart" />
      <Skeleton height="11rem" />
    </div>
  );
}
