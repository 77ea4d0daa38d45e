import { Card } from '@pet/ui';
import type { StaffOrder } from './workshop-types.ts';
import styles from './customer-card.module.css';

export interface CustomerCardProps {
  order: Pick<StaffOrder, 'contact' | 'address' | 'orderNumber' | 'shipment'>;
  countryName: string;
}

/** Who ordered, and where the parcel goes. */
export function CustomerCard({ order, countryName }: CustomerCardProps) {
  const { contact, address, shipment } = order;
  const subject = encodeURIComponent(`Your order ${order.orderNumber}`);
  const cityLine = [address.postalCode, address.city, address.regionCode].filter(Boolean).join(' ');
  return (
    <Card as="section" className={styles.card} aria-label="Customer">
      <h2>{contact.name}</h2>
      <p>
        <a href={`mailto:${contact.email}?subject=${subject}`}>{contact.email}</a>
        {contact.phone && (
          <>
            <br />
            <a href={`tel:${contact.phone.replaceAll(/[^\d+]/g, '')}`}>{contact.phone}</a>
          </>
        )}
      </p>
      <address className={styles.address}>
        {[contact.name, address.line1, address.line2, cityLine, countryName]
          .filter(Boolean)
          .map((line) => (
            <span key={line}>{line}</span>
          ))}
      </address>
      {shipment && (
        <p>
          Sent with {shipment.carrier},{' '}
          <span className={styles.number}>{shipment.trackingNumber}</span>
        </p>
      )}
    </Card>
  );
}
