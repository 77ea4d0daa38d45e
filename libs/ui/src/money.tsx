import { formatMoney } from '@pet/domain/commerce';
import { joinClasses } from './join-classes.ts';
import styles from './money.module.css';

export interface MoneyProps {
  amountMinor: number;
  currency: string;
  /** Shows the sign of a difference, e.g. `+$5.00`. */
  isDifference?: boolean;
  locale?: string;
  className?: string | undefined;
}

/** An amount in figures that stand in columns. */
export function Money({
  amountMinor,
  currency,
  isDifference = false,
  locale = 'en-US',
  className,
}: MoneyProps) {
  const text = formatMoney({ amountMinor, currency }, locale);
  const sign = isDifference && amountMinor > 0 ? '+' : '';
  return <span className={joinClasses(styles.money, className)}>{`${sign}${text}`}</span>;
}
