import { ButtonLink, Card } from '@pet/ui';
import { paths } from '#web/paths.ts';
import styles from './account-offer.module.css';

/** Offered after the order and never before it. */
export function AccountOffer({ trackingToken }: { trackingToken: string }) {
  const next = paths.order(trackingToken);
  return (
    <Card as="section" className={styles.offer}>
      <h2>Keep it for the next one</h2>
      <p>
        An account keeps this order, your designs and your animal’s measurements. It takes an e-mail
        address and a password.
      </p>
      <div className={styles.ways}>
        <ButtonLink href={paths.signUp({ next })}>Open an account</ButtonLink>
        <ButtonLink tone="quiet" href={paths.signIn({ next })}>
          I have one
        </ButtonLink>
      </div>
    </Card>
  );
}
