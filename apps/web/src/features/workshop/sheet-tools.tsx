import Link from 'next/link';
import { paths } from '#web/paths.ts';
import { PrintButton } from './print-button.tsx';
import styles from './sheet-tools.module.css';

/** What stands above the sheet on screen and not on paper. */
export function SheetTools({ orderId }: { orderId: string }) {
  return (
    <div className={styles.tools}>
      <Link href={paths.workshop()}>Board</Link>
      <Link href={paths.workshopOrder(orderId)}>Whole order</Link>
      <PrintButton />
    </div>
  );
}
