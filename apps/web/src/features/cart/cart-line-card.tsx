'use client';
import { Badge, Button, ButtonLink, Card, Money, Notice, Stepper } from '@pet/ui';
import { InUnits, useInUnits } from '#web/features/measures/in-units.tsx';
import { ChoiceList } from '#web/features/design-choices/choice-list.tsx';
import type { DesignChoice } from '#web/features/design-choices/design-choices.ts';
import { HarnessImage } from '#web/features/design-choices/harness-image.tsx';
import { paths } from '#web/paths.ts';
import type { CartLine } from './cart-types.ts';
import styles from './cart-line-card.module.css';

export interface CartLineCardProps {
  line: CartLine;
  currency: string;
  /** Absent for a line that came into the cart after the page was rendered. */
  choices: readonly DesignChoice[] | undefined;
  onQuantity: (quantity: number) => void;
  onRemove: () => void;
}

/** One design in the cart: its drawing, every choice, price and what can be done with it. */
export function CartLineCard({ line, currency, choices, onQuantity, onRemove }: CartLineCardProps) {
  const description = useInUnits()(line.description);
  return (
    <Card as="li" className={styles.line}>
      <div className={styles.picture}>
        <HarnessImage config={line.config} alt={description} />
      </div>
      <h2 className={styles.name}>{line.designName}</h2>
      <div className={styles.words}>
        {choices ? <ChoiceList choices={choices} /> : <p>{description}</p>}
        <LineRemarks line={line} />
      </div>
      <div className={styles.price}>
        <Money className={styles.amount ?? ''} amountMinor={line.amountMinor} currency={currency} />
        {line.quantity > 1 && (
          <span className={styles.each}>
            <Money amountMinor={line.unitMinor} currency={currency} /> each
          </span>
        )}
      </div>
      <div className={styles.actions}>
        <Stepper
          label={`Quantity of ${line.designName}`}
          value={line.quantity}
          onChange={onQuantity}
        />
        <ButtonLink
          tone="quiet"
          href={paths.builder({ design: line.designId, line: line.lineId })}
          aria-label={`Edit ${line.designName} in the builder`}
        >
          Edit
        </ButtonLink>
        <Button tone="quiet" onClick={onRemove} aria-label={`Remove ${line.designName}`}>
          Remove
        </Button>
      </div>
    </Card>
  );
}

function LineRemarks({ line }: { line: CartLine }) {
  return (
    <>
      <p className={styles.terms}>
        <Badge>{line.hasWithdrawalRight ? 'Standard piece' : 'Made for you'}</Badge>{' '}
        {line.hasWithdrawalRight
          ? 'Can be sent back within 14 days.'
          : 'Cannot be sent back, but is altered or remade if it does not fit.'}
      </p>
      {!line.isOrderable && (
        <Notice tone="bad" title="This cannot be made as it is" isStatic>
          {line.remarks.map((remark) => (
            <p key={remark}>
              <InUnits>{remark}</InUnits>
            </p>
          ))}
        </Notice>
      )}
      {line.isOrderable && line.remarks.length > 0 && (
        <Notice tone="warn" isStatic>
          {line.remarks.map((remark) => (
            <p key={remark}>
              <InUnits>{remark}</InUnits>
            </p>
          ))}
        </Notice>
      )}
    </>
  );
}
