/** What the inbox lists of a mail. */
export interface MessageSummary {
  id: string;
  /** The Message-ID header; null for a mail without one, which is never taken for a copy. */
  messageId: string | null;
  from: string;
  /** Everybody it was sent to, blind copies included. */
  to: string[];
  subject: string;
  receivedAt: string;
  preview: string;
  /** How often the same Message-ID has come in. */
  copies: number;
  /** Order numbers (`HH-…`) found in subject and text. */
  orderNumbers: string[];
}

/** A mail as it is kept: one JSON file each. */
export interface Message extends MessageSummary {
  text: string | null;
  html: string | null;
  /** By lower-case name; a repeated header's values are joined by line breaks. */
  headers: Record<string, string>;
  attachments: Attachment[];
}

/** Attachments are named, not kept. */
export interface Attachment {
  filename: string | null;
  contentType: string;
  sizeBytes: number;
}

/** The part of a message that lists show. */
export function summarize(message: Message): MessageSummary {
  const { id, messageId, from, to, subject, receivedAt, preview, copies, orderNumbers } = message;
  return { id, messageId, from, to, subject, receivedAt, preview, copies, orderNumbers };
}
