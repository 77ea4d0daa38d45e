import { Badge, Card } from '@pet/ui';
import Link from 'next/link';
import { Moment } from '#web/features/dates/moment.tsx';
import { paths } from '#web/paths.ts';
import type { MailSummary } from './mail-inbox.ts';
import styles from './mail-row.module.css';

/** One mail of the list, all of it a link. */
export function MailRow({ mail }: { mail: MailSummary }) {
  return (
    <Card as="li" className={styles.row}>
      <p className={styles.head}>
        <Link href={paths.inboxMessage(mail.id)} className={styles.subject}>
          {mail.subject || 'Without a subject'}
        </Link>
        <Moment at={mail.receivedAt} />
      </p>
      <p className={styles.soft}>
        To {mail.to.join(', ')} {mail.copies > 1 && <Badge>sent {mail.copies} times</Badge>}
      </p>
      <p className={styles.preview}>{mail.preview}</p>
    </Card>
  );
}
