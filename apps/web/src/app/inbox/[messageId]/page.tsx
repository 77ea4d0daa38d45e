import { PageHeader } from '@pet/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Moment } from '#web/features/dates/moment.tsx';
import { MailFrame } from '#web/features/inbox/mail-frame.tsx';
import { hasInbox, readMail } from '#web/features/inbox/mail-inbox.ts';
import styles from '#web/features/inbox/mail-page.module.css';
import { Page } from '#web/features/shell/page.tsx';
import { paths } from '#web/paths.ts';

export const metadata: Metadata = { title: 'Mail', robots: { index: false } };

export default async function MailPage({ params }: { params: Promise<{ messageId: string }> }) {
  if (!hasInbox()) notFound();
  const { messageId } = await params;
  const mail = await readMail(messageId);
  if (!mail) notFound();
  return (
    <Page>
      <PageHeader
        title={mail.subject || 'Without a subject'}
        back={<Link href={paths.inbox()}>All mails</Link>}
        lead={
          <>
            From {mail.from} to {mail.to.join(', ')}, <Moment at={mail.receivedAt} />
          </>
        }
      />
      <div className={styles.mail}>
        {mail.html && <MailFrame html={mail.html} />}
        {mail.text && (
          <details open={!mail.html}>
            <summary>Plain text</summary>
            <pre className={styles.text}>{mail.text}</pre>
          </details>
        )}
      </div>
    </Page>
  );
}
