import 'server-only';
import { z } from 'zod';
import { environment } from '#web/environment.ts';

const ANSWER_TIMEOUT_MS = 5_000;

const summarySchema = z.object({
  id: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  receivedAt: z.string(),
  preview: z.string(),
  copies: z.number(),
});
const listSchema = z.object({ messages: z.array(summarySchema), total: z.number() });
const messageSchema = summarySchema.extend({
  text: z.string().nullable(),
  html: z.string().nullable(),
});

export type MailSummary = z.infer<typeof summarySchema>;
export type Mail = z.infer<typeof messageSchema>;

/** Whether there is a local mail catcher to look into; elsewhere the inbox pages do not exist. */
export const hasInbox = (): boolean => environment().mailInboxUrl !== null;

/** The latest mails; throws when the mail catcher does not answer. */
export async function listMails(limit = 100): Promise<z.infer<typeof listSchema>> {
  const answer = await ask(`/api/messages?limit=${limit}`);
  return listSchema.parse(await answer.json());
}

/** One mail, or null when it is not there any more. */
export async function readMail(id: string): Promise<Mail | null> {
  const answer = await ask(`/api/messages/${encodeURIComponent(id)}`);
  return answer.status === 404 ? null : messageSchema.parse(await answer.json());
}

async function ask(path: string): Promise<Response> {
  const { mailInboxUrl } = environment();
  if (mailInboxUrl === null) throw new Error('No mail catcher is configured (MAIL_INBOX_URL)');
  return fetch(new URL(path, mailInboxUrl), {
    cache: 'no-store',
    signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
  });
}
