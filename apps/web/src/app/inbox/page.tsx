import { ButtonLink, EmptyState, PageHeader } from '@pet/ui';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import styles from '#web/features/account/item-list.module.css';
import { hasInbox, listMails } from '#web/features/inbox/mail-inbox.ts';
import { MailRow } from '#web/features/inbox/mail-row.tsx';
import { Page } from '#web/features/shell/page.tsx';
import { paths } from '#web/paths.ts';

export const metadata: Metadata = { title: 'Local inbox', robots: { index: false } };

export default async function InboxPage() {
  if (!hasInbox()) notFound();
  const inbox = await listMails().catch(() => null);
  return (
    <Page>
      <PageHeader
        title="Local inbox"
        lead="Every mail that the shop sends lands here; none leaves this machine."
        actions={<ButtonLink href={paths.inbox()}>Look again</ButtonLink>}
      />
      {!inbox && (
        <EmptyState title="The mail catcher does not answer">
          <p>It starts together with the shop. The shop keeps its mails and sends them later.</p>
        </EmptyState>
      )}
      {inbox?.messages.length === 0 && (
        <EmptyState title="No mail yet">
          <p>Place an order, and its confirmation comes here.</p>
        </EmptyState>
      )}
      <ul className={styles.rows}>
        {inbox?.messages.map((mail) => (
          <MailRow key={mail.id} mail={mail} />
        ))}
      </ul>
      {inbox && inbox.total > inbox.messages.length && (
        <p className={styles.more}>
          The latest {inbox.messages.length} of {inbox.total} mails.
        </p>
      )}
    </Page>
  );
}
